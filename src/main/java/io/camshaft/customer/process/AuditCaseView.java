package io.camshaft.customer.process;

import io.camshaft.casefile.CaseView;
import io.camshaft.customer.ReadingFinding;
import io.camshaft.customer.ReadingFindings;
import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Role;
import io.camshaft.platform.web.CurrentUser;
import java.util.List;
import org.springframework.stereotype.Component;

/** An audit of readings on its case page. */
@Component
class AuditCaseView implements CaseView {

    private final ReadingFindings findings;
    private final Organisation organisation;
    private final CustomerWording words;

    AuditCaseView(ReadingFindings findings, Organisation organisation, CustomerWording words) {
        this.findings = findings;
        this.organisation = organisation;
        this.words = words;
    }

    @Override
    public String processKey() {
        return ReadingAudit.KEY;
    }

    @Override
    public String titleOf(String caseNo) {
        return findings.ofCase(caseNo).stream()
                .findFirst()
                .map(finding -> words.text(
                        "customer.finding.title",
                        finding.monthStart().toString().substring(0, 7)))
                .orElseGet(() -> words.text("customer.finding.nothing"));
    }

    /** Headquarters sees every case, but who read what is for privacy and the director. */
    private List<ReadingFinding> shown(String caseNo) {
        String viewer = CurrentUser.id();
        boolean theirs = organisation.holds(viewer, Role.HQ_PRIVACY) || organisation.holds(viewer, Role.HQ_DIRECTOR);
        return theirs ? findings.ofCase(caseNo) : List.of();
    }

    @Override
    public List<FactGroup> factsOf(String caseNo) {
        List<Fact> facts = shown(caseNo).stream()
                .map(finding -> new Fact(
                        step(finding), words.text("customer.finding.readings", String.valueOf(finding.readings()))))
                .toList();
        return facts.isEmpty() ? List.of() : List.of(new FactGroup(words.text("customer.finding.heading"), facts));
    }

    private String step(ReadingFinding finding) {
        return words.person(finding.readerId()) + " · " + words.text("customer.finding.rule." + finding.rule());
    }

    @Override
    public List<Decision> decisionsOf(String caseNo) {
        return shown(caseNo).stream()
                .filter(finding -> finding.reviewedBy() != null)
                .map(finding -> new Decision(
                        step(finding),
                        words.text("customer.finding.result." + finding.result()),
                        finding.resultReason(),
                        finding.reviewedBy(),
                        finding.reviewedAt()))
                .toList();
    }
}
