package io.camshaft.complaint.process;

import io.camshaft.casefile.CaseView;
import io.camshaft.complaint.RepeatFinding;
import io.camshaft.complaint.RepeatReview;
import java.util.List;
import org.springframework.stereotype.Component;

/** A night's findings on their case page. */
@Component
class RepeatCaseView implements CaseView {

    private final RepeatReview review;
    private final ComplaintWording words;

    RepeatCaseView(RepeatReview review, ComplaintWording words) {
        this.review = review;
        this.words = words;
    }

    @Override
    public String processKey() {
        return ComplaintRepeats.KEY;
    }

    @Override
    public String titleOf(String caseNo) {
        return words.text("complaint.repeat.title");
    }

    @Override
    public List<FactGroup> factsOf(String caseNo) {
        return review.findings(caseNo).stream()
                .map(finding -> new FactGroup(
                        words.unit(finding.dealerCode()) + " · " + words.problem(finding.problemType()),
                        List.of(
                                new Fact(
                                        words.text("complaint.repeat.rule"),
                                        words.text("complaint.repeatRule." + finding.rule())),
                                new Fact(
                                        words.text("complaint.repeat.count"),
                                        words.text("complaint.repeat.counted", finding.complaints(), finding.late())),
                                new Fact(words.text("complaint.repeat.amount"), amount(finding)))))
                .toList();
    }

    private static String amount(RepeatFinding finding) {
        return finding.amount() == null
                ? ComplaintWording.NONE
                : finding.amount().toPlainString();
    }

    @Override
    public List<Decision> decisionsOf(String caseNo) {
        return review.findings(caseNo).stream()
                .filter(finding -> finding.decidedAt() != null)
                .map(finding -> new Decision(
                        words.unit(finding.dealerCode()) + " · " + words.problem(finding.problemType()),
                        words.text("complaint.repeatResult." + finding.result()),
                        null,
                        finding.decidedBy(),
                        finding.decidedAt()))
                .toList();
    }
}
