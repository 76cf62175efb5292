package io.camshaft.customer.process;

import io.camshaft.customer.ReadingFinding;
import io.camshaft.customer.ReadingFindings;
import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Nobody reviews what they or their closest colleagues read: a finding about privacy’s own people goes to the director. */
@Component
class FindingReviewers {

    private static final List<Role> REVIEWERS = List.of(Role.HQ_PRIVACY, Role.HQ_DIRECTOR, Role.ADMINISTRATOR);

    private final ReadingFindings findings;
    private final Organisation organisation;

    FindingReviewers(ReadingFindings findings, Organisation organisation) {
        this.findings = findings;
        this.organisation = organisation;
    }

    /** The first level that the reader does not belong to. */
    Role of(String auditNo, int turn) {
        ReadingFinding finding = findings.finding(auditNo, turn);
        return REVIEWERS.stream()
                .filter(role -> !organisation.holds(finding.readerId(), role))
                .findFirst()
                .orElse(Role.HQ_PRIVACY);
    }
}
