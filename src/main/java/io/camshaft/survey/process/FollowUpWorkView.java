package io.camshaft.survey.process;

import io.camshaft.customer.CustomerNo;
import io.camshaft.platform.worklist.WorkView;
import io.camshaft.survey.Surveys;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Follow-ups in the queue: score and dealer; the customer by number only. One question for a whole page. */
@Component
class FollowUpWorkView implements WorkView {

    private final Surveys surveys;
    private final SurveyWording words;

    FollowUpWorkView(Surveys surveys, SurveyWording words) {
        this.surveys = surveys;
        this.words = words;
    }

    @Override
    public String processKey() {
        return SurveyFollowUpProcess.KEY;
    }

    @Override
    public Map<String, WorkLine> linesOf(Collection<String> caseNos, String readerId) {
        return surveys.all(caseNos).stream()
                .collect(Collectors.toMap(
                        survey -> survey.surveyNo(),
                        survey -> new WorkLine(words.title(survey), CustomerNo.of(survey.customerId()), null, null)));
    }
}
