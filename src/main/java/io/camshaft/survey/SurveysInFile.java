package io.camshaft.survey;

import io.camshaft.customer.PersonalRecords;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a customer was asked and answered, and what was said when they were called about it, for the file that they may ask for. */
@Component
@Transactional(readOnly = true)
class SurveysInFile implements PersonalRecords {

    private final SurveyRepository table;
    private final FollowUpRepository followUps;
    private final Surveys surveys;

    SurveysInFile(SurveyRepository table, FollowUpRepository followUps, Surveys surveys) {
        this.table = table;
        this.followUps = followUps;
        this.surveys = surveys;
    }

    @Override
    public String part() {
        return "surveys";
    }

    @Override
    public List<Map<String, Object>> of(Collection<Long> customerIds) {
        return table.ofCustomers(customerIds).stream().map(this::told).toList();
    }

    private Map<String, Object> told(Survey survey) {
        String no = survey.surveyNo();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("surveyNo", no);
        values.put("about", survey.subject().name());
        values.put("dealer", survey.dealerCode());
        values.put("day", survey.happenedOn().toString());
        values.put("state", survey.state().name());
        values.put("askedAt", Objects.toString(survey.askedAt(), null));
        values.put("answeredAt", Objects.toString(survey.answeredAt(), null));
        values.put("overall", survey.overall());
        values.put("waiting", survey.waiting());
        values.put("explanation", survey.explanation());
        values.put(
                "stepsDone", surveys.steps(no).stream().map(ServiceStep::name).toList());
        values.put("words", surveys.words(no).orElse(null));
        values.put(
                "followUp",
                followUps.find(survey.id()).map(found -> found.state().name()).orElse(null));
        values.put("calls", surveys.calls(no).stream().map(SurveysInFile::told).toList());
        return values;
    }

    private static Map<String, Object> told(Surveys.Made call) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("at", call.at().toString());
        values.put("result", call.result().name());
        values.put("words", call.words());
        return values;
    }
}
