package io.camshaft.customer.process;

import io.camshaft.customer.CustomerNo;
import io.camshaft.customer.CustomerWork;
import io.camshaft.customer.CustomerWork.MergeHead;
import io.camshaft.platform.worklist.WorkView;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reviews of likely doubles in the queue: both numbers, and what speaks for one person. */
@Component
class MergeWorkView implements WorkView {

    private final CustomerWork work;
    private final CustomerWording words;

    MergeWorkView(CustomerWork work, CustomerWording words) {
        this.work = work;
        this.words = words;
    }

    @Override
    public String processKey() {
        return CustomerMerge.KEY;
    }

    @Override
    public Map<String, WorkLine> linesOf(Collection<String> caseNos, String readerId) {
        return work.reviews(caseNos).stream().collect(Collectors.toMap(MergeHead::caseNo, this::line));
    }

    private WorkLine line(MergeHead review) {
        return new WorkLine(
                CustomerNo.of(review.firstId()) + " · " + CustomerNo.of(review.secondId()),
                null,
                null,
                words.text("customer.mergeHint", words.reasons(review.reasons()), review.score()));
    }

    /** By the number of one of the two. */
    @Override
    public List<String> find(String wanted, String readerId, int most) {
        return work.findReviews(wanted).stream().limit(most).toList();
    }
}
