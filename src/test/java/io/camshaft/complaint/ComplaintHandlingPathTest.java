package io.camshaft.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.casefile.CaseView;
import io.camshaft.platform.clock.CaseClock;
import io.camshaft.platform.clock.Clocks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of complaintHandling.bpmn with the real services and tables. */
abstract class ComplaintHandlingPathTest extends ComplaintScenario {

    @Autowired
    private Complaints complaints;

    @Autowired
    private Clocks clocks;

    @Override
    protected String process() {
        return "complaintHandling";
    }

    @Test
    void departmentsAnswerTheCustomerAgreesIsCalledBackAndTheCaseClosesWithItsCause() {
        String no = desk.start("feng.yu", process(), call("AFTER_SALES", "OIL_LEAK"));

        assertThat(no).startsWith("CPL-2026-");
        assertThat(journal.file(no).orElseThrow().dealerCode()).isEqualTo("D1001");
        assertThat(mails(no)).containsExactly("acknowledged C0");
        assertThat(column("severity", no)).isEqualTo("3");
        assertThat(desk.sees("han.mei", no)).isTrue();
        assertThat(desk.sees("jin.bo", no)).isFalse();
        assertThat(desk.shown("feng.yu", no)).containsEntry("customerWords", TYPED + " says the car leaks");
        desk.complete("feng.yu", no, departments("dealer-service", "hq-quality"));
        assertThat(column("status", no)).isEqualTo("AT_DEPARTMENTS");
        answerFor("fan.hui", no, "dealer-service.D1001");
        assertThat(desk.waitsAt(no)).isEqualTo("Task_AnswerDepartment");
        answerFor("jin.bo", no, "hq-quality.HQ");
        assertThat(desk.waitsAt(no)).isEqualTo("Task_AgreeSolution");
        desk.complete("feng.yu", no, agreed());
        assertThat(mails(no)).contains("solution C0");
        assertThat(time.timerOf(no, "Event_RevisitDue")).isEqualTo(at("2026-05-27T10:00+08:00"));
        callBack("han.mei", no, "SATISFIED");
        desk.complete("feng.yu", no, closing());

        assertThat(outcome(no)).isEqualTo("EndEvent_ComplaintClosed");
        assertThat(column("status", no)).isEqualTo("CLOSED");
        assertThat(column("cause_code", no)).isEqualTo("WORKSHOP");
    }

    @Test
    void anEnquiryThatATemplateAnswersEndsThere() {
        String no = desk.start("feng.yu", process(), call("ENQUIRY", "OPENING_HOURS"));

        assertThat(outcome(no)).isEqualTo("EndEvent_AnsweredAutomatically");
        assertThat(column("status", no)).isEqualTo("ANSWERED");
        assertThat(mails(no)).containsExactly("acknowledged C0", "answered C0");
    }

    @Test
    void whatTheCustomerCallsSolvedIsClosedAtOnceAndCounted() {
        String no = desk.start("feng.yu", process(), call("AFTER_SALES", "NOISE"));
        Map<String, Object> unconfirmed = new HashMap<>(assess("AT_ONCE"));
        unconfirmed.put("customerContent", false);

        assertThat(desk.refusal(() -> desk.complete("feng.yu", no, unconfirmed)))
                .isNotEmpty();
        desk.complete("feng.yu", no, assess("AT_ONCE"));
        assertThat(desk.waitsAt(no)).isEqualTo("Task_CloseComplaint");
        assertThat(desk.refusal(() -> desk.complete("feng.yu", no, Map.of("measureCode", "REPAIRED"))))
                .isEqualTo("Cause: please fill this in.");
        desk.complete("feng.yu", no, closing());

        assertThat(outcome(no)).isEqualTo("EndEvent_ComplaintClosed");
        assertThat(column("solved_at_once", no)).isEqualToIgnoringCase("true");
    }

    @Test
    void whatIsNoCaseIsDroppedWithItsReason() {
        String no = desk.start("feng.yu", process(), call("AFTER_SALES", "NOISE"));
        desk.complete("feng.yu", no, assess("NOT_A_CASE"));

        assertThat(outcome(no)).isEqualTo("EndEvent_ComplaintDropped");
        assertThat(column("status", no)).isEqualTo("DROPPED");
    }

    @Test
    void whoWaitsForTheCustomerOrAPartAssessesAgainAfterwards() {
        String no = desk.start("feng.yu", process(), call("AFTER_SALES", "PARTS_WAIT"));
        desk.complete("feng.yu", no, assess("CUSTOMER"));
        assertThat(desk.waitsAt(no)).isNull();
        assertThat(column("status", no)).isEqualTo("WAITING_CUSTOMER");
        time.fire(no, "Event_ReplyOverdue");
        assertThat(mails(no)).contains("question C0", "reminded C0");
        assertThat(complaints.reply(no, ComplaintChannel.MAIL, TYPED + " sends a picture", "mail-1-" + no))
                .isEqualTo(no);
        assertThat(complaints.reply(no, ComplaintChannel.MAIL, TYPED + " sends a picture", "mail-1-" + no))
                .isEqualTo(no);
        assertThat(rows.count("select count(*) from complaint_message where complaint_no = ? and direction = 'IN'", no))
                .isEqualTo(1);
        assertThat(desk.waitsAt(no)).isEqualTo("Task_AssessComplaint");
        desk.complete("feng.yu", no, assess("PART"));
        assertThat(desk.waitsAt(no)).isEqualTo("Task_AwaitPart");
        desk.complete("feng.yu", no, Map.of("partNote", TYPED + " @han.mei the part is here"));
        assertThat(mails(no)).contains("mentioned han.mei");

        assertThat(desk.waitsAt(no)).isEqualTo("Task_AssessComplaint");
    }

    @Test
    void whoDoesNotAgreeIsAssessedAgain() {
        String no = desk.start("feng.yu", process(), call("AFTER_SALES", "BRAKE"));
        desk.complete("feng.yu", no, departments("hq-service"));
        answerFor("gao.feng", no, "hq-service.HQ");
        desk.complete("feng.yu", no, Map.of("solutionOutcome", "AGAIN", "solutionWords", TYPED + " wants more"));

        assertThat(desk.waitsAt(no)).isEqualTo("Task_AssessComplaint");
    }

    @Test
    void silenceWarnsAndCallsInTheNextLevels() {
        String no = desk.start("feng.yu", process(), call("AFTER_SALES", "BRAKE"));
        time.fire(no, "Event_FirstAnswerWarned");
        assertThat(mails(no)).contains("warned feng.yu", "warned han.mei");
        time.fire(no, "Event_FirstAnswerBreached");
        assertThat(mails(no)).contains("escalated shen.bin");
        assertThat(desk.sees("shen.bin", no)).isTrue();
        desk.complete("shen.bin", no, departments("dealer-service", "hq-quality"));
        answerFor("jin.bo", no, "hq-quality.HQ");
        time.fire(no, "Event_DepartmentWarned");
        assertThat(mails(no)).contains("warned fan.hui").doesNotContain("warned jin.bo");
        time.fire(no, "Event_DepartmentBreached");
        assertThat(mails(no)).contains("escalated li.qiang");
        time.fire(no, "Event_SolutionWarned");
        time.fire(no, "Event_SolutionBreached");
        time.fire(no, "Event_SolutionBreachedTwice");
        assertThat(column("level_no", no)).isEqualTo("2");
        time.fire(no, "Event_SolutionBreachedThrice");
        assertThat(column("level_no", no)).isEqualTo("3");
        assertThat(mails(no)).contains("escalated gao.feng");
        answerFor("fan.hui", no, "dealer-service.D1001");

        assertThat(desk.sees("gao.feng", no)).isTrue();
    }

    @Test
    void whoIsNotSatisfiedIsLedHigherTheSecondTimeAndByHeadquartersTheThird() {
        String no = solved("AFTER_SALES");
        callBack("feng.yu", no, "NOT_SATISFIED");
        assertThat(column("level_no", no)).isEqualTo("0");
        again(no, "feng.yu");
        callBack("shen.bin", no, "NOT_SATISFIED");
        assertThat(column("level_no", no)).isEqualTo("1");
        again(no, "shen.bin");
        callBack("shen.bin", no, "NOT_SATISFIED");
        assertThat(column("level_no", no)).isEqualTo("3");
        again(no, "gao.feng");
        callBack("shen.bin", no, "REFUSED");
        desk.complete("gao.feng", no, closing());

        assertThat(outcome(no)).isEqualTo("EndEvent_ComplaintClosed");
        assertThat(column("satisfaction", no)).isEqualTo("REFUSED");
        assertThat(column("dissatisfied", no)).isEqualTo("3");
    }

    private void again(String no, String owner) {
        assertThat(desk.waitsAt(no)).isEqualTo("Task_AssessComplaint");
        assertThat(desk.refusal(() -> desk.complete(owner, no, assess("AT_ONCE"))))
                .startsWith("The customer was not satisfied before");
        desk.complete(owner, no, departments("hq-quality"));
        answerFor("jin.bo", no, "hq-quality.HQ");
        desk.complete(owner, no, agreed());
    }

    @Test
    void whoIsNotReachedThreeTimesIsClosedOnlyWithTheSupervisorsWord() {
        String no = solved("AFTER_SALES");
        callBack("feng.yu", no, "NOT_REACHED");
        assertThat(time.timerOf(no, "Event_RevisitDue")).isEqualTo(at("2026-05-28T18:00+08:00"));
        callBack("feng.yu", no, "NOT_REACHED");
        assertThat(time.timerOf(no, "Event_RevisitDue")).isEqualTo(at("2026-05-30T13:00+08:00"));
        callBack("feng.yu", no, "NOT_REACHED");
        assertThat(desk.waitsAt(no)).isEqualTo("Task_ApproveClosing");
        assertThat(desk.sees("feng.yu", no)).isFalse();
        desk.complete("shen.bin", no, Map.of("closingDecision", "AGAIN"));
        callBack("feng.yu", no, "NOT_REACHED");
        desk.complete("shen.bin", no, Map.of("closingDecision", "APPROVE"));
        desk.complete("feng.yu", no, closing());

        assertThat(outcome(no)).isEqualTo("EndEvent_ComplaintClosed");
        assertThat(column("satisfaction", no)).isEqualTo("NOT_REACHED");
        assertThat(List.of(column("satisfaction_by", no))).containsExactly("shen.bin");
    }

    @Test
    void twoCasesAboutTheSameAreMergedAndTheFirstGoesOn() {
        Map<String, Object> first = call("AFTER_SALES", "OIL_LEAK");
        first.put("vin", String.format("LFV2A21K8A3%06d", COUNT.incrementAndGet()));
        String no = desk.start("feng.yu", process(), first);
        String second = desk.start("han.mei", process(), first);

        assertThat(column("repeat_count", second)).isEqualTo("1");
        assertThat(view().actionsFor(second, "feng.yu"))
                .extracting(CaseView.CaseAction::id)
                .contains("merge-" + no);
        act("feng.yu", second, "merge-" + no, null);

        assertThat(outcome(second)).isEqualTo("EndEvent_MergedAway");
        assertThat(column("merged_into", second)).isEqualTo(no);
        assertThat(complaints.reply(second, ComplaintChannel.MAIL, TYPED + " again", null))
                .isEqualTo(no);
        assertThat(mails(second)).contains("merged feng.yu");
        assertThat(desk.refusal(() -> act("feng.yu", no, "merge", no))).isEqualTo("A case cannot be tied to itself.");
        assertThat(desk.waitsAt(no)).isEqualTo("Task_AssessComplaint");
    }

    @Test
    void theCustomerCanTakeItBackAndComeBackWithinThirtyDays() {
        String no = desk.start("feng.yu", process(), call("AFTER_SALES", "OIL_LEAK"));
        assertThat(view().actionsFor(no, "fan.hui")).isEmpty();
        act("feng.yu", no, "withdraw", TYPED + " thinks it over");
        assertThat(outcome(no)).isEqualTo("EndEvent_Withdrawn");
        assertThat(column("status", no)).isEqualTo("WITHDRAWN");

        String again = complaints.reply(no, ComplaintChannel.MAIL, TYPED + " wants it after all", "again-" + no);
        assertThat(column("reopened_of", again)).isEqualTo(no);
        assertThat(desk.waitsAt(again)).isEqualTo("Task_AssessComplaint");
        time.set("2026-06-30T10:00+08:00");
        String later = complaints.reply(no, ComplaintChannel.MAIL, TYPED + " wants it much later", "later-" + no);
        assertThat(rows.count("select count(*) from complaint where complaint_no = ? and reopened_of is null", later))
                .isEqualTo(1);
        assertThat(rows.text("select relation from complaint_link where complaint_no = ?", later))
                .isEqualTo("LINKED");
    }

    @Test
    void whatComesInByCodeIsTheSameCaseTheSecondTimeAndRefusedWithOtherContent() {
        NewComplaint asked = mail("ref-" + COUNT.incrementAndGet(), "leaks");
        Complaints.Receipt first = complaints.take(asked, null);
        assertThat(first.again()).isFalse();
        assertThat(first.answerBy()).isEqualTo(at("2026-05-26T12:00+08:00"));
        assertThat(first.solveBy()).isEqualTo(at("2026-05-27T10:00+08:00"));
        assertThat(complaints.take(asked, null))
                .isEqualTo(new Complaints.Receipt(first.complaintNo(), first.answerBy(), first.solveBy(), true));
        assertThat(desk.refusal(() -> complaints.take(mail(asked.reference(), "burns"), null)))
                .contains(first.complaintNo());
        assertThat(complaints.isFrom(
                        first.complaintNo(), TYPED.toUpperCase(java.util.Locale.ROOT) + "@customer.example"))
                .isTrue();
        assertThat(complaints.isFrom(first.complaintNo(), "else@customer.example"))
                .isFalse();
        assertThat(complaints.numberIn("Re: " + first.complaintNo() + " hello")).contains(first.complaintNo());
        assertThat(complaints.numberIn("CPL-2020-000001")).isEmpty();
        assertThat(journal.file(first.complaintNo()).orElseThrow().dealerCode()).isEqualTo("D1001");
    }

    private static NewComplaint mail(String reference, String words) {
        return new NewComplaint(
                null,
                ComplaintChannel.MAIL,
                null,
                null,
                new NewComplaint.Contact(TYPED, "139 0000 7777", TYPED + "@customer.example"),
                "LFV2A21K8A3999999",
                "D1001",
                null,
                null,
                TYPED + " " + words,
                Map.of(),
                Set.of(),
                reference);
    }

    @Test
    void waitingPausesTheSolutionClockAndMoreTimeStillCountsAsLate() {
        String no = desk.start("feng.yu", process(), call("AFTER_SALES", "OIL_LEAK"));
        desk.complete("feng.yu", no, assess("CUSTOMER"));
        assertThat(solution(no).state()).isEqualTo(CaseClock.State.PAUSED);
        time.set("2026-05-28T10:00+08:00");
        act("feng.yu", no, "said", TYPED + " told us on the phone");
        assertThat(desk.waitsAt(no)).isEqualTo("Task_AssessComplaint");
        assertThat(solution(no).state()).isEqualTo(CaseClock.State.RUNNING);
        assertThat(solution(no).dueAt()).isEqualTo(at("2026-05-29T10:00+08:00"));
        assertThat(view().actionsFor(no, "feng.yu"))
                .extracting(CaseView.CaseAction::id)
                .doesNotContain("extend-24");
        act("shen.bin", no, "extend-24", TYPED + " is abroad");

        assertThat(solution(no).dueAt()).isEqualTo(at("2026-05-30T10:00+08:00"));
        assertThat(column("extended", no)).isEqualToIgnoringCase("true");
    }

    private CaseClock solution(String no) {
        return clocks.of(no).stream()
                .filter(clock -> clock.name().equals("solution"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void ofTwoWhoActAtOnceTheSecondIsTooLateAndNothingIsDoubled() {
        String no = desk.start("feng.yu", process(), call("AFTER_SALES", "OIL_LEAK"));
        String task = desk.task(no).getId();
        desk.complete("feng.yu", no, assess("NOT_A_CASE"));

        assertThat(desk.refusal(() -> desk.hand("shen.bin", task, assess("AT_ONCE"))))
                .isNotEmpty();
        assertThat(desk.refusal(() -> view().act(no, "withdraw", "feng.yu", "late")))
                .contains("is over already");
        assertThat(column("status", no)).isEqualTo("DROPPED");
    }
}
