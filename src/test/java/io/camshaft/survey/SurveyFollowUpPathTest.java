package io.camshaft.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.casefile.CaseView.Fact;
import io.camshaft.platform.worklist.WorkView;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of surveyFollowUp.bpmn with the real services and tables. */
abstract class SurveyFollowUpPathTest extends SurveyScenario {

    @Autowired
    private List<WorkView> workViews;

    @Override
    protected String process() {
        return "surveyFollowUp";
    }

    private static Map<String, Object> told(String result) {
        return Map.of("followUpResult", result);
    }

    private static Map<String, Object> told(String result, String words) {
        return Map.of("followUpResult", result, "followUpWords", TYPED + " " + words);
    }

    private static Map<String, Object> solved() {
        return Map.of(
                "followUpResult", "SOLVED",
                "causeCode", "PROCESS",
                "measureCode", "APOLOGISED",
                "followUpWords", TYPED + " accepts the apology");
    }

    private String column(String column, String no) {
        return rows.text(
                "select cast(" + column + " as varchar(40)) from survey_follow_up where survey_id = ?",
                SurveyNo.id(no));
    }

    @Test
    void theManagerOfTheDealerCallsAndWritesCauseAndMeasure() {
        String no = dissatisfied();
        assertThat(desk.waitsAt(no)).isEqualTo("Task_CallDissatisfied");
        assertThat(desk.sees("liu.yang", no)).isTrue();
        assertThat(desk.sees("xu.jing", no)).isFalse();
        assertThat(desk.sees("shen.bin", no)).isFalse();
        assertThat(journal.file(no).orElseThrow().dealerCode()).isEqualTo("D1001");
        assertThat(mails(no)).contains("dissatisfied liu.yang");
        // Four working hours from 10:00: two before noon, two after the break.
        assertThat(time.timerOf(no, "Event_FollowUpOverdue")).isEqualTo(at("2026-05-26T15:30+08:00"));
        assertThat(desk.task(no).getDueDate().toInstant())
                .isEqualTo(at("2026-05-26T15:30+08:00").toInstant());
        assertThat(desk.shown("liu.yang", no))
                .containsEntry("customerName", TYPED + " Li")
                .containsEntry("overallText", "3 of 10")
                .containsEntry("waitingText", "7 of 10")
                .containsEntry("explanationText", "–");
        assertThat(desk.shown("liu.yang", no).get("customerWords").toString())
                .contains(TYPED)
                .doesNotContain("<b>");
        assertThat(desk.shown("liu.yang", no).get("stepsMissing").toString())
                .contains("The bill was explained to me")
                .doesNotContain("received on time");
        time.set("2026-05-26T15:29+08:00");
        desk.complete("liu.yang", no, solved());

        assertThat(outcome(no)).isEqualTo("EndEvent_FollowUpSolved");
        assertThat(column("state", no)).isEqualTo("SOLVED");
        assertThat(column("cause_code", no)).isEqualTo("PROCESS");
        assertThat(column("solved_in_time", no)).isEqualToIgnoringCase("true");
        assertThat(rows.opened(
                        "survey.call",
                        "select words_sealed from survey_follow_up_call where survey_id = ?",
                        SurveyNo.id(no)))
                .isEqualTo(TYPED + " accepts the apology");
        assertThat(view().factsOf(no).get(1).facts())
                .contains(new Fact("Cause", "Our process"), new Fact("Measure", "Apologised"));
        assertThat(view().decisionsOf(no)).hasSize(1);
    }

    @Test
    void withoutCauseAndMeasureNothingIsSolved() {
        String no = dissatisfied();
        Map<String, Object> unknown = Map.of(
                "followUpResult", "SOLVED",
                "causeCode", "MOON",
                "measureCode", "APOLOGISED",
                "followUpWords", "x");
        assertThat(desk.refusal(() -> desk.complete("liu.yang", no, told("SOLVED", "is happy"))))
                .isNotEmpty();
        assertThat(desk.refusal(() -> desk.complete("liu.yang", no, unknown))).isNotEmpty();

        assertThat(column("state", no)).isEqualTo("OPEN");
        assertThat(rows.count("select count(*) from survey_follow_up_call")).isZero();
    }

    @Test
    void whenNobodyCallsInTimeTheLeadOfTheCallCentreMayCallToo() {
        String no = dissatisfied();
        desk.claim("liu.yang", no);
        time.fire(no, "Event_FollowUpOverdue");
        assertThat(mails(no)).contains("overdue shen.bin");
        assertThat(desk.sees("liu.yang", no)).isTrue();
        desk.complete("shen.bin", no, solved());

        assertThat(outcome(no)).isEqualTo("EndEvent_FollowUpSolved");
        assertThat(path(no)).contains("EndEvent_FollowUpEscalated");
        assertThat(column("solved_in_time", no)).isEqualToIgnoringCase("true");
    }

    @Test
    void whatIsNotSolvedIsCalledAboutAgainOnTheNextWorkingDay() {
        String no = dissatisfied();
        desk.complete("liu.yang", no, told("NOT_SOLVED", "waits for the part"));
        assertThat(desk.waitsAt(no)).isNull();
        assertThat(time.timerOf(no, "Event_NextCallDue")).isEqualTo(at("2026-05-27T10:00+08:00"));
        time.fire(no, "Event_NextCallDue");
        assertThat(time.timerOf(no, "Event_FollowUpOverdue")).isEqualTo(at("2026-05-27T15:30+08:00"));
        assertThat(desk.shown("liu.yang", no).get("callRows").toString()).contains("waits for the part");
        desk.complete("liu.yang", no, solved());

        assertThat(outcome(no)).isEqualTo("EndEvent_FollowUpSolved");
        assertThat(column("solved_in_time", no)).isEqualToIgnoringCase("false");
    }

    @Test
    void whoIsNotReachedThreeTimesAtDifferentHoursAndDaysIsCounted() {
        String no = dissatisfied();
        desk.complete("liu.yang", no, told("NOT_REACHED"));
        assertThat(time.timerOf(no, "Event_NextCallDue")).isEqualTo(at("2026-05-27T18:00+08:00"));
        time.fire(no, "Event_NextCallDue");
        desk.complete("liu.yang", no, told("NOT_SOLVED", "was reached and is angry"));
        for (int i = 0; i < 2; i++) {
            time.fire(no, "Event_NextCallDue");
            desk.complete("liu.yang", no, told("NOT_REACHED"));
            assertThat(column("state", no)).isEqualTo("OPEN");
        }
        time.fire(no, "Event_NextCallDue");
        desk.complete("liu.yang", no, told("NOT_REACHED"));

        assertThat(outcome(no)).isEqualTo("EndEvent_FollowUpGivenUp");
        assertThat(column("state", no)).isEqualTo("NOT_REACHED");
    }

    @Test
    void whoDoesNotWantToTalkIsLeftInPeace() {
        String no = dissatisfied();
        desk.complete("liu.yang", no, told("REFUSED"));

        assertThat(outcome(no)).isEqualTo("EndEvent_FollowUpGivenUp");
        assertThat(column("state", no)).isEqualTo("REFUSED");
    }

    @Test
    void whatACallCannotSolveBecomesAComplaintThatTellsAll() {
        String no = dissatisfied();
        desk.complete("liu.yang", no, told("COMPLAINT", "wants the money back"));

        assertThat(outcome(no)).isEqualTo("EndEvent_FollowUpComplained");
        String complaint = column("complaint_no", no);
        assertThat(rows.opened(
                        "complaint.words", "select words_sealed from complaint where complaint_no = ?", complaint))
                .contains("3 of 10", TYPED + " <b>waited</b> two hours", TYPED + " wants the money back");
        assertThat(rows.text("select dealer_code from complaint where complaint_no = ?", complaint))
                .isEqualTo("D1001");
        assertThat(view().factsOf(no).get(1).facts()).contains(new Fact("Complaint", complaint));
    }

    @Test
    void theContentAreNotCalledAndSixIsNotContent() {
        String content = asked();
        answering.answer(token(content), points(7));
        assertThat(journal.file(content)).isEmpty();
        String no = asked();
        answering.answer(token(no), points(6));
        assertThat(desk.waitsAt(no)).isEqualTo("Task_CallDissatisfied");

        WorkView.WorkLine line = workViews.stream()
                .filter(view -> view.processKey().equals(process()))
                .findFirst()
                .orElseThrow()
                .linesOf(List.of(no), "liu.yang")
                .get(no);
        assertThat(line.title()).isEqualTo("6 of 10 · D1001");
        assertThat(line.customer()).startsWith("C");
    }
}
