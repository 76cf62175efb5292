package io.camshaft.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Windows, deadlines, reminders and escalations of campaignApproval.bpmn, on the working calendar of Shanghai. */
abstract class CampaignClockTest extends CampaignScenario {

    @Test
    void deadlinesAreOneTwoAndThreeWorkingDays() {
        String no = handedIn();
        assertThat(due(no)).isEqualTo(at("2026-05-27T10:00+08:00"));
        complete("li.qiang", no, auditPass(), "Task_ReviewProposal");
        assertThat(due(no)).isEqualTo(at("2026-05-28T10:00+08:00"));
        complete("sun.li", no, reviewPass(15_000), "Task_FileProposal");
        assertThat(due(no)).isEqualTo(at("2026-05-29T10:00+08:00"));
    }

    @Test
    void fromFridayAfternoonADayEndsOnMonday() {
        time.set("2026-05-29T16:00+08:00");

        String no = handedIn();

        assertThat(due(no)).isEqualTo(at("2026-06-01T16:00+08:00"));
        assertThat(time.timerOf(no, "Event_AuditOverdue")).isEqualTo(at("2026-06-01T16:00+08:00"));
        assertThat(time.timerOf(no, "Task_AuditProposal")).isEqualTo(at("2026-06-01T14:00+08:00"));
    }

    @Test
    void fromTheNightOfASundayADayBeginsWithTheMorning() {
        time.set("2026-05-31T23:00+08:00");

        assertThat(due(handedIn())).isEqualTo(at("2026-06-02T09:00+08:00"));
    }

    @Test
    void aMakeUpSaturdayCountsAndAHolidayDoesNot() {
        time.set("2026-02-27T16:00+08:00");
        String march = desk.start("wang.fang", PROCESS, begin("2026-03-20"));
        complete("wang.fang", march, march(), "Task_AuditProposal");
        assertThat(due(march)).isEqualTo(at("2026-02-28T16:00+08:00"));

        time.set("2026-06-18T16:00+08:00");
        complete("li.qiang", march, auditPass(), "Task_ReviewProposal");
        // Friday 19 June is the Dragon Boat Festival.
        assertThat(due(march)).isEqualTo(at("2026-06-23T16:00+08:00"));
    }

    private static java.util.Map<String, Object> march() {
        return with(with(proposal(18_000), "startsOn", "2026-03-20"), "endsOn", "2026-03-21");
    }

    @Test
    void allWhoMayAreRemindedBeforeTheDeadline() {
        String no = handedIn();

        time.fire(no, "Task_AuditProposal");

        // Two working hours before Wednesday 10:00: one of them is the last of Tuesday.
        assertThat(time.now()).isEqualTo(at("2026-05-26T17:00+08:00"));
        assertThat(mails(no)).containsExactly("reminder li.qiang");
        waits(no, "Task_AuditProposal");
        assertThat(time.timers(no)).containsExactly("Event_AuditOverdue");
    }

    @Test
    void oneWhoClaimedIsRemindedAlone() {
        String no = audited();
        desk.claim("wu.na", no);

        time.fire(no, "Task_ReviewProposal");

        assertThat(mails(no)).containsExactly("reminder wu.na");
    }

    @Test
    void nobodyClaimedSoEverybodyOfTheGroupIsReminded() {
        String no = audited();

        time.fire(no, "Task_ReviewProposal");

        assertThat(mails(no)).containsExactlyInAnyOrder("reminder sun.li", "reminder wu.na");
    }

    @Test
    void whoClaimedAndFellSilentDoesNotKeepTheNextLevelOut() {
        String no = handedIn();
        desk.claim("li.qiang", no);

        time.letPass(no, at("2026-05-28T10:00+08:00"));

        assertThat(mails(no)).containsExactly("reminder li.qiang", "escalated sun.li", "escalated wu.na");
        desk.claim("wu.na", no);
        complete("wu.na", no, auditPass(), "Task_ReviewProposal");
    }

    @Test
    void afterADecisionInTimeNobodyIsRemindedOrCalledIn() {
        String no = handedIn();
        complete("li.qiang", no, no("audit", "REJECT"), null);

        time.letPass(no, at("2026-07-01T10:00+08:00"));

        assertThat(mails(no)).containsExactly("rejected wang.fang");
    }

    @Test
    void aLevelWithoutPeopleIsSkippedUpwards() {
        people.dismiss("li.qiang");
        try {
            String no = handedIn();
            assertThat(desk.sees("sun.li", no)).isTrue();
            complete("sun.li", no, auditPass(), "Task_ReviewProposal");
        } finally {
            people.rehire("li.qiang", io.camshaft.organisation.Role.REGION_MANAGER);
        }
    }

    @Test
    void theWindowEndsWithTheFifthOfTheMonth() {
        String no = opened();
        var end = java.time.LocalDate.parse("2026-06-06")
                .atStartOfDay(java.time.ZoneId.systemDefault())
                .toOffsetDateTime();

        assertThat(time.timerOf(no, "Event_WindowClosed")).isEqualTo(end);
        assertThat(due(no)).isEqualTo(end);
    }

    @Test
    void beforeTheWindowADealerPreparesButCannotHandIn() {
        time.set("2026-05-20T10:00+08:00");
        String no = opened();

        assertThat(desk.refusal(() -> desk.complete("wang.fang", no, proposal(18_000))))
                .isEqualTo("Proposals for 2026-06 are taken from 2026-05-25 to 2026-06-05. "
                        + "Headquarters can make an exception.");

        waits(no, "Task_PrepareProposal");
        assertThat(account("D1001")).isEqualTo("0/0");
        assertThat(rows.count("select count(*) from campaign_cost where campaign_no = ?", no))
                .isZero();
    }

    @Test
    void forAMonthWhoseWindowIsOverNothingBegins() {
        time.set("2026-06-08T10:00+08:00");
        long before = rows.count("select count(*) from campaign");

        assertThat(desk.refusal(() -> desk.start("wang.fang", PROCESS, begin("2026-06-20"))))
                .isEqualTo("Proposals for 2026-06 were taken until 2026-06-05. Headquarters can make an exception.");
        assertThat(desk.refusal(() -> desk.start("wang.fang", PROCESS, begin("2026-06-01"))))
                .isEqualTo("The first day lies in the past. Choose a day from today on.");

        assertThat(rows.count("select count(*) from campaign")).isEqualTo(before);
        assertThat(runtime.createProcessInstanceQuery().count()).isZero();
    }

    @Test
    void anExceptionMovesTheRunningTimerAndTheDeadlinePeopleSee() {
        String no = opened();
        String ofAnother = desk.start("zhang.min", PROCESS, begin("2026-06-20"));
        var until = at("2026-06-12T00:00+08:00");

        windows.grantException("D1001", YearMonth.of(2026, 6), until, "The printer burnt down", "sun.li");

        assertThat(time.timerOf(no, "Event_WindowClosed")).isEqualTo(until);
        assertThat(due(no)).isEqualTo(until);
        assertThat(time.timerOf(ofAnother, "Event_WindowClosed")).isBefore(until);
        assertThat(rows.one("select reason, granted_by from campaign_window_exception where dealer_code = 'D1001'"))
                .containsEntry("reason", "The printer burnt down")
                .containsEntry("granted_by", "sun.li");
        time.set("2026-06-10T10:00+08:00");
        complete("wang.fang", no, proposal(18_000), "Task_AuditProposal");
    }

    @Test
    void withAnExceptionAProposalBeginsAfterTheWindow() {
        time.set("2026-06-08T10:00+08:00");
        windows.grantException(
                "D1001", YearMonth.of(2026, 6), at("2026-06-12T00:00+08:00"), "The printer burnt down", "sun.li");

        assertThat(status(handedIn())).isEqualTo("AUDITING");
    }

    @Test
    void onlyHeadquartersMarketingMakesExceptionsWithAReasonAndForTheFuture() {
        YearMonth june = YearMonth.of(2026, 6);
        var until = at("2026-06-12T00:00+08:00");

        assertThat(desk.refusal(() -> windows.grantException("D1001", june, until, "please", "li.qiang")))
                .isEqualTo("Only headquarters marketing can make an exception.");
        assertThat(desk.refusal(() -> windows.grantException("D1001", june, until, " ", "sun.li")))
                .isEqualTo("Please give a reason.");
        assertThat(desk.refusal(() -> windows.grantException("D1001", june, at(TUESDAY), "late", "sun.li")))
                .isEqualTo("The end of the exception lies in the past.");
        assertThat(rows.count("select count(*) from campaign_window_exception")).isZero();
    }
}
