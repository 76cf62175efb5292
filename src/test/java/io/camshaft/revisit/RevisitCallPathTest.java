package io.camshaft.revisit;

import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.customer.ChannelKind;
import io.camshaft.customer.Purpose;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every path of revisitCall.bpmn with the real services and tables. */
abstract class RevisitCallPathTest extends RevisitScenario {

    @Override
    String process() {
        return "revisitCall";
    }

    @Test
    void aContentCustomerIsCalledOnceByWhoSoldTheCar() {
        String no = due();

        assertThat(state(no)).isEqualTo("STARTED");
        assertThat(desk.sees("bai.xue", no)).isTrue();
        assertThat(desk.sees("shi.lei", no)).isFalse();
        assertThat(desk.sees("fan.hui", no)).isFalse();
        assertThat(journal.file(no).orElseThrow().dealerCode()).isEqualTo("D1001");
        Map<String, Object> shown = desk.shown("bai.xue", no);
        assertThat(shown)
                .containsEntry("customerName", TYPED + " Li")
                .containsEntry("pointName", "3 days after purchase")
                .containsEntry("occasionOn", "2026-05-23");
        assertThat(shown.get("callScript").toString()).startsWith("Thank the customer for the purchase.");
        assertThat(desk.task(no).getDueDate().toInstant())
                .isEqualTo(at("2026-05-29T10:00+08:00").toInstant());
        desk.complete("bai.xue", no, content());

        assertThat(outcome(no)).isEqualTo("EndEvent_CallSucceeded");
        assertThat(state(no)).isEqualTo("SUCCEEDED");
        assertThat(rows.text("select satisfaction from revisit_call where id = ?", CallNo.id(no)))
                .isEqualTo("SATISFIED");
        assertThat(rows.opened(
                        "revisit.call", "select words_sealed from revisit_attempt where call_id = ?", CallNo.id(no)))
                .isEqualTo(TYPED + " is happy");
    }

    @Test
    void whoIsNotReachedThreeTimesAtDifferentHoursAndDaysGetsTheQuestionsInWriting() {
        String no = due();
        desk.complete("bai.xue", no, told("NOT_REACHED"));
        assertThat(desk.waitsAt(no)).isNull();
        assertThat(time.timerOf(no, "Event_AttemptDue")).isEqualTo(at("2026-05-27T18:00+08:00"));
        time.fire(no, "Event_AttemptDue");
        desk.complete("bai.xue", no, told("NOT_REACHED"));
        assertThat(time.timerOf(no, "Event_AttemptDue")).isEqualTo(at("2026-05-28T13:00+08:00"));
        time.fire(no, "Event_AttemptDue");
        desk.complete("bai.xue", no, told("NOT_REACHED"));

        assertThat(outcome(no)).isEqualTo("EndEvent_CallFailed");
        assertThat(state(no)).isEqualTo("FAILED");
        assertThat(mails(no)).hasSize(1).first().asString().startsWith("questionnaire C");
        assertThat(rows.text("select state from survey where occasion = 'CALL' and occasion_id = ?", CallNo.id(no)))
                .isEqualTo("ASKED");
    }

    @Test
    void whoHasNoMailAddressGetsThemAsAShortMessage() {
        String no = due(this::withoutMail);
        for (int attempt = 1; attempt < 3; attempt++) {
            desk.complete("bai.xue", no, told("NOT_REACHED"));
            time.fire(no, "Event_AttemptDue");
        }
        desk.complete("bai.xue", no, told("NOT_REACHED"));

        assertThat(state(no)).isEqualTo("FAILED");
        assertThat(rows.texts("select channel || ' ' || template from message_outbox where case_no = ?", no))
                .containsExactly("SMS revisit/sms/questionnaire");
        assertThat(rows.opened("outbox.bodyText", "select body_text_sealed from message_outbox where case_no = ?", no))
                .startsWith("We tried to reach you by telephone.")
                .contains("http://localhost:8080/survey/");
    }

    @Test
    void anAgreedTimeBringsTheSamePersonAndTheTeamWhenItIsMissed() {
        String no = due();
        Map<String, Object> later = new HashMap<>(told("LATER"));
        later.put("agreedAt", "2026-05-20T15:00+08:00");
        assertThat(desk.refusal(() -> desk.complete("bai.xue", no, later)))
                .isEqualTo("The agreed time must be in the future, at most 14 days from now.");
        later.put("agreedAt", "2026-05-28T15:00+08:00");
        desk.complete("bai.xue", no, later);
        time.fire(no, "Event_AttemptDue");

        assertThat(time.now()).isEqualTo(at("2026-05-28T15:00+08:00"));
        assertThat(desk.task(no).getAssignee()).isEqualTo("bai.xue");
        assertThat(time.timerOf(no, "Event_CallMissed")).isEqualTo(at("2026-05-28T15:30+08:00"));
        time.fire(no, "Event_CallMissed");
        assertThat(desk.task(no).getAssignee()).isNull();
        assertThat(mails(no)).containsExactly("missed liu.yang");
        desk.complete("bai.xue", no, told("REFUSED"));

        assertThat(outcome(no)).isEqualTo("EndEvent_CallRefused");
        assertThat(state(no)).isEqualTo("REFUSED");
        assertThat(rows.count(
                        "select count(*) from refused_call where customer_id = (select customer_id from revisit_call where id = ?)",
                        CallNo.id(no)))
                .isZero();
    }

    @Test
    void whoWantsNoCallsAnyMoreIsNotCalledAgainByAnybody() {
        String no = due();
        long customer = rows.count("select customer_id from revisit_call where id = ?", CallNo.id(no));
        assertThat(rows.count("select count(*) from refused_call where customer_id = ?", customer))
                .isZero();
        desk.complete("bai.xue", no, told("OPTED_OUT"));

        assertThat(outcome(no)).isEqualTo("EndEvent_CallRefused");
        assertThat(customers.mayContact(customer, ChannelKind.MOBILE, Purpose.SERVICE))
                .isFalse();
        sold(customer, "D1002", "2026-05-24");
        time.set("2026-05-27T07:00+08:00");
        morning();
        assertThat(rows.texts("select state from revisit_call where dealer_code = 'D1002'"))
                .containsOnly("OPTED_OUT");
    }

    @Test
    void aWrongNumberIsReportedToTheDealer() {
        String no = due();
        desk.complete("bai.xue", no, told("WRONG_NUMBER"));

        assertThat(outcome(no)).isEqualTo("EndEvent_NumberWrong");
        assertThat(mails(no)).containsExactly("number liu.yang");
    }

    @Test
    void problemsGoToDepartmentsAndTheCustomerIsCalledAgainWhenAllHaveAnswered() {
        String no = due();
        assertThat(desk.refusal(() -> desk.complete("bai.xue", no, problem())))
                .isEqualTo("Who puts it right? Choose at least one department.");
        desk.complete("bai.xue", no, problem("DEALER_SERVICE", "HQ_QUALITY"));
        List<String> notices = notices(no);
        assertThat(notices).hasSize(2);
        assertThat(desk.waitsAt(no)).isNull();
        settle(notices.get(0), "fan.hui", "bai.xue");
        assertThat(desk.waitsAt(no)).isNull();
        settle(notices.get(1), "jin.bo", "bai.xue");

        assertThat(desk.waitsAt(no)).isEqualTo("Task_CallAgain");
        assertThat(desk.shown("bai.xue", no).get("noticeRows").toString()).contains(TYPED + " has the manual now");
        desk.complete("bai.xue", no, Map.of("secondResult", "SOLVED", "secondWords", TYPED + " says thanks"));
        assertThat(outcome(no)).isEqualTo("EndEvent_ProblemSolved");
    }

    @Test
    void whatIsStillUnsolvedBecomesAComplaintWithTheWholeHistory() {
        String no = due();
        desk.complete("bai.xue", no, problem("DEALER_SALES"));
        desk.complete("bai.xue", notices(no).get(0), answer());
        assertThat(desk.refusal(() -> desk.complete("bai.xue", notices(no).get(0), Map.of("answerDecision", "ACCEPT"))))
                .isEqualTo("Somebody else must accept an answer that you gave yourself.");
        desk.giveTo("liu.yang", notices(no).get(0));
        desk.complete("liu.yang", notices(no).get(0), Map.of("answerDecision", "ACCEPT"));
        desk.complete("bai.xue", no, Map.of("secondResult", "NOT_SOLVED", "secondWords", TYPED + " is angry now"));

        assertThat(outcome(no)).isEqualTo("EndEvent_ComplaintRaised");
        String complaint = rows.text("select complaint_no from revisit_call where id = ?", CallNo.id(no));
        assertThat(rows.opened(
                        "complaint.words", "select words_sealed from complaint where complaint_no = ?", complaint))
                .contains(TYPED + " got no manual", TYPED + " has the manual now", TYPED + " is angry now");
        assertThat(rows.text("select dealer_code from complaint where complaint_no = ?", complaint))
                .isEqualTo("D1001");
    }

    @Test
    void theSecondCallIsTriedThreeTimesToo() {
        String no = due();
        desk.complete("bai.xue", no, problem("DEALER_SERVICE"));
        settle(notices(no).get(0), "fan.hui", "bai.xue");
        for (int i = 0; i < 2; i++) {
            desk.complete("bai.xue", no, Map.of("secondResult", "NOT_REACHED"));
            time.fire(no, "Event_SecondAttemptDue");
        }
        desk.complete("bai.xue", no, Map.of("secondResult", "NOT_REACHED"));

        assertThat(outcome(no)).isEqualTo("EndEvent_SecondCallFailed");
        assertThat(state(no)).isEqualTo("SUCCEEDED");
        assertThat(rows.text("select second_result from revisit_call where id = ?", CallNo.id(no)))
                .isEqualTo("NOT_REACHED");
    }

    @Test
    void theLeadIsToldOfACallThatNobodyMakesAndAgainEveryWeek() {
        String no = due();
        desk.claim("bai.xue", no);
        time.fire(no, "Event_CallMissed");
        assertThat(time.now()).isEqualTo(at("2026-05-29T10:00+08:00"));
        assertThat(desk.task(no).getAssignee()).isNull();
        assertThat(mails(no)).containsExactly("missed liu.yang");
        time.fire(no, "Event_CallMissed");
        time.fire(no, "Event_CallMissed");

        assertThat(time.now()).isEqualTo(at("2026-06-12T10:00+08:00"));
        assertThat(mails(no)).containsExactly("missed liu.yang", "missed liu.yang", "missed liu.yang");
        desk.complete("bai.xue", no, content());
        assertThat(outcome(no)).isEqualTo("EndEvent_CallSucceeded");
    }

    @Test
    void aSecondCallThatIsMissedIsFreedAndTheLeadIsTold() {
        String no = due();
        desk.complete("bai.xue", no, problem("DEALER_SERVICE"));
        settle(notices(no).get(0), "fan.hui", "bai.xue");
        desk.claim("bai.xue", no);
        assertThat(time.timerOf(no, "Task_CallAgain")).isEqualTo(at("2026-05-29T10:00+08:00"));
        time.fire(no, "Task_CallAgain");

        assertThat(desk.task(no).getAssignee()).isNull();
        assertThat(mails(no)).containsExactly("missed liu.yang");
        desk.complete("bai.xue", no, Map.of("secondResult", "SOLVED", "secondWords", TYPED + " says thanks"));
        assertThat(outcome(no)).isEqualTo("EndEvent_ProblemSolved");
    }

    @Test
    void aCancelledPurchaseEndsItsRunningCall() {
        String no = due();
        rows.change("update purchase set cancelled_on = date '2026-05-26'");
        morning();

        assertThat(outcome(no)).isEqualTo("EndEvent_CallCancelled");
        assertThat(state(no)).isEqualTo("CANCELLED");
    }
}
