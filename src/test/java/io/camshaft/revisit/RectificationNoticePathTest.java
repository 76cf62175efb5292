package io.camshaft.revisit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every path of rectificationNotice.bpmn, issued by the form. */
abstract class RectificationNoticePathTest extends RevisitScenario {

    @Override
    String process() {
        return "rectificationNotice";
    }

    private static Map<String, Object> issue(String department, String dealer) {
        return Map.of(
                "noticeDepartment",
                department,
                "dealerCode",
                dealer,
                "noticeClass",
                "WAITING",
                "noticeProblem",
                TYPED + " waited two hours");
    }

    @Test
    void aDepartmentAnswersWithEvidenceTheAnswerIsReturnedOnceAndThenFiled() {
        String no = desk.start("feng.yu", process(), issue("DEALER_SERVICE", "D1001"));

        assertThat(no).startsWith("RNT-2026-");
        assertThat(journal.file(no).orElseThrow().dealerCode()).isEqualTo("D1001");
        assertThat(desk.sees("fan.hui", no)).isTrue();
        assertThat(desk.sees("qin.lan", no)).isFalse();
        assertThat(desk.shown("fan.hui", no)).containsEntry("noticeProblemText", TYPED + " waited two hours");
        assertThat(desk.task(no).getDueDate().toInstant())
                .isEqualTo(at("2026-05-29T10:00+08:00").toInstant());
        // The list of notices tells the deadline from the first minute.
        assertThat(rows.count(
                        "select count(*) from rectification_notice where notice_no = ? and due_at = ?",
                        no,
                        at("2026-05-29T10:00+08:00")))
                .isEqualTo(1);
        desk.complete("fan.hui", no, answer());
        assertThat(desk.refusal(() -> desk.complete("feng.yu", no, Map.of("answerDecision", "RETURN"))))
                .isEqualTo("What is missing: please fill this in.");
        desk.complete(
                "feng.yu", no, Map.of("answerDecision", "RETURN", "returnReason", TYPED + " wants to see a paper"));
        assertThat(desk.shown("fan.hui", no)).containsEntry("returnReasonText", TYPED + " wants to see a paper");
        settle(no, "fan.hui", "han.mei");

        assertThat(outcome(no)).isEqualTo("EndEvent_NoticeFiled");
        assertThat(rows.one("select status, returned from rectification_notice where notice_no = ?", no))
                .containsEntry("status", "FILED")
                .containsEntry("returned", 1);
    }

    @Test
    void silenceRemindsTheDepartmentAndCallsInTheNextLevel() {
        String no = desk.start("feng.yu", process(), issue("DEALER_SERVICE", "D1001"));
        time.fire(no, "Event_NoticeWarned");
        assertThat(mails(no)).containsExactly("reminded fan.hui");
        time.fire(no, "Event_NoticeOverdue");

        assertThat(time.now()).isEqualTo(at("2026-05-29T10:00+08:00"));
        assertThat(mails(no)).contains("escalated liu.yang");
        assertThat(desk.sees("liu.yang", no)).isTrue();
        desk.complete("liu.yang", no, answer());
        assertThat(desk.waitsAt(no)).isEqualTo("Task_AcceptAnswer");
    }

    @Test
    void theTimeStandsStillWhileTheIssuerLooksAtTheAnswer() {
        String no = desk.start("feng.yu", process(), issue("HQ_QUALITY", "D1001"));
        time.set("2026-05-27T10:00+08:00");
        desk.complete("jin.bo", no, answer());
        time.set("2026-05-29T10:00+08:00");
        desk.complete("feng.yu", no, Map.of("answerDecision", "RETURN", "returnReason", TYPED + " wants more"));

        assertThat(time.timerOf(no, "Event_NoticeOverdue")).isEqualTo(at("2026-06-02T10:00+08:00"));
    }

    @Test
    void headquartersSilenceCallsInTheDirectorAndDealersAskTheirOwnPeopleOnly() {
        String no = desk.start("liu.yang", process(), issue("HQ_SERVICE", "D1001"));
        time.fire(no, "Event_NoticeOverdue");
        assertThat(mails(no)).contains("escalated zhou.min");

        assertThat(desk.refusal(() -> desk.start("liu.yang", process(), issue("DEALER_SERVICE", "D1002"))))
                .isEqualTo("You can issue notices of your own dealer only.");
        assertThat(desk.refusal(() -> desk.start("feng.yu", process(), issue("DEALER_SERVICE", "D9999"))))
                .isEqualTo("There is no such dealer.");
    }
}
