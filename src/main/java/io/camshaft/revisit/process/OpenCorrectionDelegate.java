package io.camshaft.revisit.process;

import io.camshaft.customer.CustomerCases;
import io.camshaft.organisation.Role;
import io.camshaft.organisation.Roles;
import io.camshaft.revisit.quality.Correction;
import io.camshaft.revisit.quality.Corrections;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens a correction: who corrects, who judges, and about whom. */
@Component
class OpenCorrectionDelegate implements JavaDelegate {

    private final Corrections corrections;
    private final CustomerCases cases;
    private final Roles roles;
    private final RevisitWording words;

    OpenCorrectionDelegate(Corrections corrections, CustomerCases cases, Roles roles, RevisitWording words) {
        this.corrections = corrections;
        this.cases = cases;
        this.roles = roles;
        this.words = words;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Correction correction = corrections.correction(execution.getProcessBusinessKey());
        cases.link(correction.correctionNo(), correction.customerId());
        RecordCorrection.CORRECTION_NO.set(execution, correction.correctionNo());
        RecordCorrection.CASE_TITLE.set(execution, words.title(correction));
        RecordCorrection.DEALER_GROUP.set(execution, correction.askedGroup());
        RecordCorrection.JUDGE_GROUP.set(execution, roles.atHeadquarters(Role.CALL_SUPERVISOR.id()));
    }
}
