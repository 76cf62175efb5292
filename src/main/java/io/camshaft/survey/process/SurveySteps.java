package io.camshaft.survey.process;

import io.camshaft.survey.FollowUpTimes;
import io.camshaft.survey.Surveys;
import java.time.Duration;
import java.util.Date;
import org.springframework.stereotype.Component;

/** What the models ask in their expressions: times. Reads only. */
@Component("surveySteps")
public class SurveySteps {

    private final Surveys surveys;
    private final FollowUpTimes times;

    SurveySteps(Surveys surveys, FollowUpTimes times) {
        this.surveys = surveys;
        this.times = times;
    }

    public Duration callWithin() {
        return times.callWithin();
    }

    public Date nextCallAt(String surveyNo) {
        return Date.from(surveys.followUp(surveyNo).nextAt().toInstant());
    }
}
