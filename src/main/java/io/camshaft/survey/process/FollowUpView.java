package io.camshaft.survey.process;

import io.camshaft.casefile.CaseView;
import io.camshaft.complaint.ComplaintCodes;
import io.camshaft.customer.CustomerNo;
import io.camshaft.survey.FollowUp;
import io.camshaft.survey.Survey;
import io.camshaft.survey.Surveys;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** A follow-up on its case page; what the customer wrote and said is in the form only. */
@Component
class FollowUpView implements CaseView {

    private final Surveys surveys;
    private final ComplaintCodes codes;
    private final SurveyWording words;

    FollowUpView(Surveys surveys, ComplaintCodes codes, SurveyWording words) {
        this.surveys = surveys;
        this.codes = codes;
        this.words = words;
    }

    @Override
    public String processKey() {
        return SurveyFollowUpProcess.KEY;
    }

    @Override
    public String titleOf(String caseNo) {
        return words.title(surveys.survey(caseNo));
    }

    @Override
    public List<FactGroup> factsOf(String caseNo) {
        Survey survey = surveys.survey(caseNo);
        List<Fact> answered = List.of(
                fact("survey.case.dealer", words.unit(survey.dealerCode())),
                fact("survey.case.customer", CustomerNo.of(survey.customerId())),
                fact(
                        "survey.case.subject",
                        words.text("survey.subject." + survey.subject()) + " " + survey.happenedOn()),
                fact("survey.case.answered", words.moment(survey.answeredAt())),
                fact("survey.case.overall", words.score(survey.overall())),
                fact("survey.case.waiting", words.score(survey.waiting())),
                fact("survey.case.explanation", words.score(survey.explanation())),
                fact("survey.case.missing", words.missing(survey, surveys.steps(caseNo))));
        return List.of(
                new FactGroup(words.text("survey.case.answer"), answered),
                new FactGroup(words.text("survey.case.followUp"), followed(surveys.followUp(caseNo))));
    }

    private List<Fact> followed(FollowUp followUp) {
        List<Fact> facts = new ArrayList<>(List.of(
                fact("survey.case.state", words.text("survey.followUp." + followUp.state())),
                fact("survey.case.next", words.moment(followUp.nextAt()))));
        if (followUp.causeCode() != null) {
            facts.add(fact("survey.case.cause", codes.cause(followUp.causeCode())));
            facts.add(fact("survey.case.measure", codes.measure(followUp.measureCode())));
            facts.add(fact(
                    "survey.case.inTime",
                    words.text(followUp.solvedInTime() ? "survey.case.inTimeYes" : "survey.case.inTimeNo")));
        }
        if (followUp.complaintNo() != null) {
            facts.add(fact("survey.case.complaint", followUp.complaintNo()));
        }
        return facts;
    }

    private Fact fact(String labelKey, String value) {
        return new Fact(words.text(labelKey), value);
    }

    @Override
    public List<Decision> decisionsOf(String caseNo) {
        return surveys.calls(caseNo).stream()
                .map(made -> new Decision(
                        words.text("survey.case.call", made.attempt()),
                        words.text("survey.result." + made.result()),
                        null,
                        made.by(),
                        made.at()))
                .toList();
    }
}
