package io.camshaft.customer;

import io.camshaft.customer.MergeCandidate.Status;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The module's cases as lists of work show them, without anything personal: one question for a page of them. */
@Service
@Transactional(readOnly = true)
public class CustomerWork {

    private final CustomerWorkRepository work;
    private final MergeCases merges;

    CustomerWork(CustomerWorkRepository work, MergeCases merges) {
        this.work = work;
        this.merges = merges;
    }

    /** A person's request. */
    public record RequestHead(
            String requestNo,
            long customerId,
            RequestKind kind,
            RequestStatus status,
            OffsetDateTime dueAt,
            boolean erased) {}

    /** A review of likely doubles. */
    public record MergeHead(String caseNo, long firstId, long secondId, Status status, int score, String reasonNames) {

        public List<String> reasons() {
            return reasonNames == null || reasonNames.isBlank() ? List.of() : List.of(reasonNames.split(","));
        }
    }

    /** A month's audit of readings; audits that found nothing are none. */
    public record AuditHead(String caseNo, LocalDate monthStart) {}

    public List<RequestHead> requests(Collection<String> requestNos) {
        return requestNos.isEmpty() ? List.of() : work.requests(requestNos);
    }

    public List<MergeHead> reviews(Collection<String> caseNos) {
        return caseNos.isEmpty() ? List.of() : work.reviews(caseNos);
    }

    public List<AuditHead> audits(Collection<String> caseNos) {
        return caseNos.isEmpty() ? List.of() : work.audits(caseNos);
    }

    /** Open requests of the customer with the number, or of these kinds where the words are no customer number. */
    public List<String> findRequests(String words, Set<RequestKind> kinds, int most) {
        OptionalLong customer = CustomerNo.parse(words);
        if (customer.isPresent()) {
            return work.openRequestsOf(customer.getAsLong(), most);
        }
        return kinds.isEmpty()
                ? List.of()
                : work.openRequests(kinds.stream().map(RequestKind::name).toList(), most);
    }

    /** Reviews that compare the customer with the number. */
    public List<String> findReviews(String words) {
        OptionalLong customer = CustomerNo.parse(words);
        return customer.isPresent() ? merges.reviewsOf(customer.getAsLong()) : List.of();
    }
}
