package io.camshaft.customer.process;

import io.camshaft.casefile.CaseView;
import io.camshaft.customer.CustomerNo;
import io.camshaft.customer.MergeCandidate;
import io.camshaft.customer.MergeReviews;
import io.camshaft.customer.MergeWork;
import io.camshaft.platform.BusinessRefusal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A review of likely doubles on its case page: numbers only, nothing personal. */
@Component
class MergeCaseView implements CaseView {

    private final MergeReviews reviews;
    private final MergeDesk desk;
    private final MergeWork work;
    private final CustomerWording words;

    MergeCaseView(MergeReviews reviews, MergeDesk desk, MergeWork work, CustomerWording words) {
        this.reviews = reviews;
        this.desk = desk;
        this.work = work;
        this.words = words;
    }

    @Override
    public String processKey() {
        return CustomerMerge.KEY;
    }

    @Override
    public String titleOf(String caseNo) {
        MergeCandidate candidate = reviews.ofCase(caseNo);
        return CustomerNo.of(candidate.firstId()) + " · " + CustomerNo.of(candidate.secondId());
    }

    @Override
    public List<FactGroup> factsOf(String caseNo) {
        MergeCandidate candidate = reviews.ofCase(caseNo);
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("customer.case.status", words.text("customer.merge.status." + candidate.status())));
        facts.add(fact("customer.merge.first", CustomerNo.of(candidate.firstId())));
        facts.add(fact("customer.merge.second", CustomerNo.of(candidate.secondId())));
        facts.add(fact("customer.merge.likeness", candidate.score() + " / 100"));
        facts.add(fact("customer.merge.reasons", words.reasons(candidate.reasons())));
        facts.add(fact("customer.merge.foundAt", words.moment(candidate.foundAt())));
        if (candidate.keptId() != null) {
            facts.add(fact("customer.merge.kept", CustomerNo.of(candidate.keptId())));
        }
        return List.of(new FactGroup(words.text("customer.merge.heading"), facts));
    }

    private Fact fact(String labelKey, String value) {
        return new Fact(words.text(labelKey), value);
    }

    @Override
    public List<Decision> decisionsOf(String caseNo) {
        MergeCandidate candidate = reviews.ofCase(caseNo);
        if (candidate.decidedBy() == null) {
            return List.of();
        }
        boolean kept = candidate.keptId() == null;
        return List.of(new Decision(
                words.text("customer.merge.step"),
                words.text("customer.merge.status." + (kept ? "KEPT" : "MERGED")),
                candidate.decisionReason(),
                candidate.decidedBy(),
                candidate.decidedAt()));
    }

    @Override
    public List<CaseAction> actionsFor(String caseNo, String personId) {
        return desk.mayUndo(reviews.ofCase(caseNo), personId)
                ? List.of(new CaseAction("undo", words.text("customer.merge.undo"), true))
                : List.of();
    }

    @Override
    @Transactional
    public void act(String caseNo, String actionId, String personId, String reason) {
        if (!"undo".equals(actionId)) {
            throw new BusinessRefusal("customer.unknownAction");
        }
        if (!desk.mayUndo(reviews.ofCase(caseNo), personId)) {
            throw new BusinessRefusal("customer.merge.mayNotUndo");
        }
        reviews.askUndo(caseNo, reason, personId);
        work.undo(caseNo, personId);
    }
}
