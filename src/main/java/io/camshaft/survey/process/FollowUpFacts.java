package io.camshaft.survey.process;

import io.camshaft.customer.CustomerCards;
import io.camshaft.platform.form.MarkdownText;
import io.camshaft.survey.Survey;
import io.camshaft.survey.Surveys;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/**
 * What the form of a follow-up shows. Texts of people are escaped, because texts in forms are Markdown. What is personal is opened
 * only for the person who opens the form, and the reading of a customer's card is recorded.
 */
@Component
class FollowUpFacts {

    private static final List<String> OF_CUSTOMER = List.of(
            "customerNo",
            "customerName",
            "customerPhone",
            "customerCars",
            "customerState",
            "customerLastVisit",
            "customerOpenCases");

    private final Surveys surveys;
    private final CustomerCards cards;
    private final IdentityService identity;
    private final SurveyWording words;

    FollowUpFacts(Surveys surveys, CustomerCards cards, IdentityService identity, SurveyWording words) {
        this.surveys = surveys;
        this.cards = cards;
        this.identity = identity;
        this.words = words;
    }

    Map<String, Object> of(String surveyNo) {
        Survey survey = surveys.survey(surveyNo);
        Map<String, Object> facts = new HashMap<>();
        facts.put("caseNo", surveyNo);
        facts.put("caseLink", "/cases/" + surveyNo);
        facts.put("subjectName", words.text("survey.subject." + survey.subject()));
        facts.put("happenedOn", survey.happenedOn().toString());
        facts.put("dealerName", shown(words.unit(survey.dealerCode())));
        facts.put("answeredAt", words.moment(survey.answeredAt()));
        facts.put("overallText", words.score(survey.overall()));
        facts.put("waitingText", words.score(survey.waiting()));
        facts.put("explanationText", words.score(survey.explanation()));
        facts.put("stepsMissing", words.missing(survey, surveys.steps(surveyNo)));
        facts.put(
                "customerWords",
                shown(reader().flatMap(id -> surveys.words(surveyNo)).orElse(null)));
        person(surveyNo).forEach((name, value) -> facts.put(name, shown(value)));
        facts.put("callRows", calls(surveyNo));
        return facts;
    }

    private Map<String, Object> person(String surveyNo) {
        Map<String, Object> known =
                reader().map(id -> cards.factsFor(surveyNo, id).values()).orElse(Map.of());
        Map<String, Object> facts = new HashMap<>();
        OF_CUSTOMER.forEach(name -> facts.put(name, known.get(name)));
        return facts;
    }

    private Optional<String> reader() {
        return Optional.ofNullable(identity.getCurrentAuthentication()).map(person -> person.getUserId());
    }

    private List<Map<String, Object>> calls(String surveyNo) {
        boolean opened = reader().isPresent();
        return surveys.calls(surveyNo).stream()
                .map(made -> Map.<String, Object>of(
                        "at", words.moment(made.at()),
                        "result", words.text("survey.result." + made.result()),
                        "by", words.person(made.by()),
                        "text", SurveyWording.orDash(opened ? made.words() : null)))
                .toList();
    }

    private static String shown(Object value) {
        return MarkdownText.escape(SurveyWording.orDash(value));
    }
}
