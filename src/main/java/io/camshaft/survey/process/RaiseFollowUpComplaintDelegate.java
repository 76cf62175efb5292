package io.camshaft.survey.process;

import io.camshaft.survey.FollowUpComplaints;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What a call cannot solve goes to the complaints. */
@Component
class RaiseFollowUpComplaintDelegate implements JavaDelegate {

    private final FollowUpComplaints complaints;

    RaiseFollowUpComplaintDelegate(FollowUpComplaints complaints) {
        this.complaints = complaints;
    }

    @Override
    public void execute(DelegateExecution execution) {
        complaints.raise(SurveyFollowUpProcess.SURVEY_NO.in(execution));
    }
}
