package io.camshaft.customer;

import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.jdbc.BusinessNumbers;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which review is about which pair, and whose it is. */
@Service
@Transactional
public class MergeCases {

    private final MergeReviewRepository candidates;
    private final CustomerCases cases;
    private final BusinessNumbers numbers;

    MergeCases(MergeReviewRepository candidates, CustomerCases cases, BusinessNumbers numbers) {
        this.candidates = candidates;
        this.cases = cases;
        this.numbers = numbers;
    }

    /** Gives the open candidate a case number; refuses where somebody reviews it or has decided. */
    public String open(long candidateId) {
        MergeCandidate candidate =
                candidates.find(candidateId).orElseThrow(() -> new BusinessRefusal("customer.merge.unknown"));
        String caseNo = numbers.next("MRG");
        if (!candidates.open(candidateId, caseNo)) {
            throw new BusinessRefusal("customer.merge.notOpen");
        }
        cases.link(caseNo, candidate.firstId());
        cases.link(caseNo, candidate.secondId());
        return caseNo;
    }

    /** The dealer that alone knows both records; empty where several do, or none. */
    @Transactional(readOnly = true)
    public Optional<String> onlyDealerOf(String caseNo) {
        MergeCandidate candidate =
                candidates.ofCase(caseNo).orElseThrow(() -> new BusinessRefusal("customer.merge.unknown"));
        List<String> first = candidates.dealersOf(candidate.firstId());
        return first.size() == 1 && first.equals(candidates.dealersOf(candidate.secondId()))
                ? Optional.of(first.get(0))
                : Optional.empty();
    }

    /** Cases that still compare the record. */
    @Transactional(readOnly = true)
    public List<String> reviewsOf(long customerId) {
        return candidates.reviewsOf(customerId);
    }
}
