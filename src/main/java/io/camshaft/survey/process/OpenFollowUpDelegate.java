package io.camshaft.survey.process;

import io.camshaft.customer.CustomerCases;
import io.camshaft.organisation.Role;
import io.camshaft.survey.FollowUpTimes;
import io.camshaft.survey.Survey;
import io.camshaft.survey.Surveys;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the case of a dissatisfied customer and tells the manager of the dealer. */
@Component
class OpenFollowUpDelegate implements JavaDelegate {

    private final Surveys surveys;
    private final CustomerCases cases;
    private final SurveyWording words;
    private final SurveyNews news;
    private final FollowUpTimes times;

    OpenFollowUpDelegate(
            Surveys surveys, CustomerCases cases, SurveyWording words, SurveyNews news, FollowUpTimes times) {
        this.surveys = surveys;
        this.cases = cases;
        this.words = words;
        this.news = news;
        this.times = times;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Survey survey = surveys.survey(execution.getProcessBusinessKey());
        String manager = Role.DEALER_MANAGER.at(survey.dealerCode());
        cases.link(survey.surveyNo(), survey.customerId());
        SurveyFollowUpProcess.SURVEY_NO.set(execution, survey.surveyNo());
        SurveyFollowUpProcess.CASE_TITLE.set(execution, words.title(survey));
        SurveyFollowUpProcess.FOLLOW_UP_GROUP.set(execution, manager);
        news.tell(
                "dissatisfied",
                survey.surveyNo(),
                "opened",
                news.members(manager),
                Map.of(
                        "dealer",
                        words.unit(survey.dealerCode()),
                        "overall",
                        survey.overall(),
                        "hours",
                        times.callWithin().toHours()));
    }
}
