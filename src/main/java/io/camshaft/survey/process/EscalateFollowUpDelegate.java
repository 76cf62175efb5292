package io.camshaft.survey.process;

import io.camshaft.organisation.Role;
import io.camshaft.organisation.Roles;
import io.camshaft.survey.Survey;
import io.camshaft.survey.Surveys;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Nobody called in time: the lead of the call centre may call too and learns of it. */
@Component
class EscalateFollowUpDelegate implements JavaDelegate {

    private final Surveys surveys;
    private final Roles roles;
    private final SurveyWording words;
    private final SurveyNews news;

    EscalateFollowUpDelegate(Surveys surveys, Roles roles, SurveyWording words, SurveyNews news) {
        this.surveys = surveys;
        this.roles = roles;
        this.words = words;
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Survey survey = surveys.survey(SurveyFollowUpProcess.SURVEY_NO.in(execution));
        String lead = roles.atHeadquarters(Role.CALL_SUPERVISOR.id());
        TaskService tasks = execution.getProcessEngineServices().getTaskService();
        for (Task task : SurveyNews.open(execution)) {
            tasks.addCandidateGroup(task.getId(), lead);
            // Who claimed it and fell silent would keep the lead out.
            tasks.setAssignee(task.getId(), null);
            news.tell(
                    "overdue",
                    survey.surveyNo(),
                    "overdue-" + task.getId(),
                    news.members(lead),
                    Map.of("dealer", words.unit(survey.dealerCode())));
        }
    }
}
