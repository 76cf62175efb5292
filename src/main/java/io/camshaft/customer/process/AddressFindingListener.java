package io.camshaft.customer.process;

import io.camshaft.customer.ReadingFinding;
import io.camshaft.customer.ReadingFindings;
import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Role;
import io.camshaft.organisation.Roles;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Nobody reviews what they or their closest colleagues read: a finding about privacy’s own people goes to the director. */
@Component
class AddressFindingListener implements TaskListener {

    private static final List<Role> REVIEWERS = List.of(Role.HQ_PRIVACY, Role.HQ_DIRECTOR, Role.ADMINISTRATOR);

    private final ReadingFindings findings;
    private final Organisation organisation;
    private final Roles roles;

    AddressFindingListener(ReadingFindings findings, Organisation organisation, Roles roles) {
        this.findings = findings;
        this.organisation = organisation;
        this.roles = roles;
    }

    @Override
    public void notify(DelegateTask task) {
        ReadingFinding finding = findings.finding(ReadingAudit.AUDIT_NO.in(task), ReadingAudit.TURN.in(task));
        Role reviewer = REVIEWERS.stream()
                .filter(role -> !organisation.holds(finding.readerId(), role))
                .findFirst()
                .orElse(Role.HQ_PRIVACY);
        if (reviewer != Role.HQ_PRIVACY) {
            task.deleteCandidateGroup(roles.hqPrivacy());
            task.addCandidateGroup(roles.atHeadquarters(reviewer.id()));
        }
    }
}
