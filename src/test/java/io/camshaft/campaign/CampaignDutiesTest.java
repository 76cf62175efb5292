package io.camshaft.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camshaft.organisation.OrganisationAdmin;
import io.camshaft.organisation.Role;
import io.camshaft.organisation.RoleAt;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.journal.JournalKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may do what to a proposal: nobody judges their own, nobody judges twice, deputies act for the absent. */
abstract class CampaignDutiesTest extends CampaignScenario {

    private static final LocalDate TODAY = LocalDate.parse("2026-05-26");
    private static final RoleAt MARKETING_OF_D1001 = new RoleAt(Role.DEALER_MARKETING, "D1001");
    private static final RoleAt MANAGER_OF_NORTH = new RoleAt(Role.REGION_MANAGER, "NORTH");

    @Autowired
    private OrganisationAdmin admin;

    @Test
    void whoHandedItInCannotAuditItWhateverRolesTheyHold() {
        people.hire("du.wei", "NORTH", MARKETING_OF_D1001, MANAGER_OF_NORTH);
        try {
            String no = handedInByRegion("du.wei");

            assertThat(desk.refusal(() -> desk.complete("du.wei", no, auditPass())))
                    .isEqualTo("This is your own proposal. Somebody else has to decide on it.");
            assertThat(desk.refusal(() -> desk.complete("du.wei", no, no("audit", "REJECT"))))
                    .isEqualTo("This is your own proposal. Somebody else has to decide on it.");

            waits(no, "Task_AuditProposal");
            assertThat(decisions(no)).isEmpty();
        } finally {
            people.dismiss("du.wei");
        }
    }

    @Test
    void norAsTheDeputyOfTheRegionManager() {
        people.hire("bo.lin", "NORTH", MARKETING_OF_D1001);
        long absence = admin.enterAbsence("li.qiang", "bo.lin", TODAY, TODAY, "he.jun");
        try {
            String no = handedInByRegion("bo.lin");

            assertThat(desk.refusal(() -> desk.complete("bo.lin", no, auditPass())))
                    .isEqualTo("This is your own proposal. Somebody else has to decide on it.");
            waits(no, "Task_AuditProposal");
        } finally {
            admin.cancelAbsence(absence, "he.jun");
            people.dismiss("bo.lin");
        }
    }

    /** The proposer wang.fang hands the task over, a colleague with a desk at the region hands it in. */
    private String handedInByRegion(String colleague) {
        String no = opened();
        desk.giveTo(colleague, no);
        complete(colleague, no, proposal(18_000), "Task_AuditProposal");
        return no;
    }

    @Test
    void whoHandedInAnEarlierRoundCannotDecideEither() {
        people.hire("du.wei", "NORTH", MARKETING_OF_D1001, MANAGER_OF_NORTH);
        try {
            String no = handedInByRegion("du.wei");
            complete("li.qiang", no, no("audit", "RETURN_DEALER"), "Task_PrepareProposal");
            complete("wang.fang", no, proposal(18_000), "Task_AuditProposal");

            assertThat(desk.refusal(() -> desk.complete("du.wei", no, auditPass())))
                    .isEqualTo("This is your own proposal. Somebody else has to decide on it.");
        } finally {
            people.dismiss("du.wei");
        }
    }

    @Test
    void onePersonDecidesAtOneLevelOnly() {
        String no = handedIn();
        time.fire(no, "Event_AuditOverdue");
        complete("sun.li", no, auditPass(), "Task_ReviewProposal");

        assertThat(desk.refusal(() -> desk.complete("sun.li", no, reviewPass(18_000))))
                .isEqualTo("You have decided on this proposal at another level. Somebody else has to decide here.");

        waits(no, "Task_ReviewProposal");
        assertThat(decisions(no)).containsExactly("AUDIT PASS sun.li");
    }

    @Test
    void theDeputyOfAnAbsentRegionManagerGetsTheTaskAndDecidesForThem() {
        String before = handedIn();
        assertThat(desk.sees("chen.hong", before)).isFalse();
        long absence = admin.enterAbsence("li.qiang", "chen.hong", TODAY, TODAY, "li.qiang");
        try {
            assertThat(desk.sees("chen.hong", before)).isTrue();
            complete("chen.hong", before, auditPass(), "Task_ReviewProposal");

            assertThat(rows.one("select decided_by, decided_for from campaign_decision where campaign_no = ?", before))
                    .containsEntry("decided_by", "chen.hong")
                    .containsEntry("decided_for", "li.qiang");
            assertThat(journal.of(before))
                    .filteredOn(entry -> entry.kind() == JournalKind.TASK_COMPLETED
                            && "Task_AuditProposal".equals(entry.elementId()))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.actor()).isEqualTo("chen.hong");
                        assertThat(entry.forWhom()).isEqualTo("li.qiang");
                    });
        } finally {
            admin.cancelAbsence(absence, "li.qiang");
        }
        assertThat(desk.sees("chen.hong", handedIn())).isFalse();
    }

    @Test
    void theRegionManagersOwnDecisionIsForNobodyElse() {
        String no = audited();

        assertThat(rows.count(
                        "select count(*) from campaign_decision where campaign_no = ? and decided_for is null", no))
                .isEqualTo(1);
    }

    @Test
    void aPurseThatIsTooSmallRefusesAndNothingIsWritten() {
        String no = opened();
        Map<String, Object> dear = with(
                proposal(0), "costs", List.of(Map.of("item", TYPED + " tent", "amount", 130_000, "support", 61_000)));

        assertThat(desk.refusal(() -> desk.complete("wang.fang", no, dear)))
                .isEqualTo("The budget of D1001 in quarter 2 has 60,000 CNY left; 61,000 CNY are asked for.");

        waits(no, "Task_PrepareProposal");
        assertThat(status(no)).isEqualTo("PREPARING");
        assertThat(account("D1001")).isEqualTo("0/0");
        assertThat(account("NORTH")).isEqualTo("0/0");
        assertThat(rows.count("select count(*) from campaign_cost where campaign_no = ?", no))
                .isZero();
    }

    @Test
    void aQuarterWithoutABudgetIsNamed() {
        time.set("2025-12-28T10:00+08:00");
        people.hire("early.bird", "D1001", MARKETING_OF_D1001);
        try {
            String no = desk.start("early.bird", PROCESS, begin("2027-01-20"));
            time.set("2026-12-28T10:00+08:00");
            Map<String, Object> january = with(with(proposal(100), "startsOn", "2027-01-20"), "endsOn", "2027-01-20");

            assertThat(desk.refusal(() -> desk.complete("early.bird", no, january)))
                    .isEqualTo("The annual plan holds no budget for NORTH in 2027, quarter 1.");
        } finally {
            people.dismiss("early.bird");
        }
    }

    @Test
    void onlyADealersPeopleBeginAProposal() {
        for (String other : List.of("li.qiang", "liu.yang", "sun.li", "qian.wei")) {
            assertThatThrownBy(() -> desk.start(other, PROCESS, begin("2026-06-20")))
                    .as(other)
                    .isInstanceOf(AuthorizationException.class);
        }
    }

    @Test
    void aColleagueOfTheDealerAndItsManagerMayWithdrawOthersNot() {
        String no = audited();
        for (String stranger : List.of("zhang.min", "xu.jing", "li.qiang", "sun.li", "he.jun")) {
            assertThat(desk.refusal(() -> withdraw(stranger, no, "mine now")))
                    .as(stranger)
                    .isEqualTo("Only the dealer’s people can do this, and only until the proposal is filed.");
        }
        assertThat(desk.refusal(() -> withdraw("liu.yang", no, " "))).isEqualTo("Please give a reason.");
        waits(no, "Task_ReviewProposal");

        withdraw("liu.yang", no, TYPED + " hall is lost");

        assertThat(status(no)).isEqualTo("WITHDRAWN");
        assertThat(journal.of(no))
                .filteredOn(entry -> entry.kind() == JournalKind.MESSAGE_RECEIVED)
                .singleElement()
                .satisfies(entry -> assertThat(entry.actor()).isEqualTo("liu.yang"));
        withdraw("lu.ping", handedIn(), TYPED + " second thoughts");
    }

    @Test
    void afterFilingNothingIsTakenBack() {
        String no = reviewed();
        complete("qian.wei", no, filePass(), null);

        assertThat(desk.refusal(() -> withdraw("wang.fang", no, "too late")))
                .isEqualTo("Only the dealer’s people can do this, and only until the proposal is filed.");

        assertThat(status(no)).isEqualTo("FILED");
        assertThat(account("D1001")).isEqualTo("0/15000");
    }

    @Test
    void theDealerRemindsWhoHasToActOnceADay() {
        String no = handedIn();

        remind("wang.fang", no);
        remind("liu.yang", no);
        assertThat(mails(no)).containsExactly("reminder li.qiang");

        time.set("2026-05-27T09:30+08:00");
        remind("wang.fang", no);
        assertThat(mails(no)).containsExactly("reminder li.qiang", "reminder li.qiang");
    }

    @Test
    void whoHandsInAFormOfATaskThatIsGoneIsToldSo() {
        String no = reviewed();
        desk.claim("qian.wei", no);
        String open = desk.task(no).getId();
        withdraw("wang.fang", no, TYPED + " hall is lost");

        assertThat(desk.refusal(() -> desk.hand("qian.wei", open, filePass())))
                .isEqualTo("This task is done or was taken back meanwhile. Reload the page.");
    }

    private void remind(String person, String no) {
        desk.as(person, () -> {
            view().act(no, "remind", person, null);
            return null;
        });
    }

    @Test
    void whenWithdrawalAndFilingMeetOneWinsAndTheOtherIsToldSo() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 3; round++) {
                String no = reviewed();
                desk.claim("qian.wei", no);
                String open = desk.task(no).getId();
                CyclicBarrier together = new CyclicBarrier(2);
                Future<Boolean> withdrawn =
                        both.submit(attempt(together, () -> withdraw("wang.fang", no, TYPED + " hall is lost")));
                Future<Boolean> filed = both.submit(attempt(together, () -> desk.hand("qian.wei", open, filePass())));

                assertThat(List.of(withdrawn.get(), filed.get())).containsExactlyInAnyOrder(true, false);

                assertThat(desk.waitsAt(no)).isNull();
                assertThat(status(no)).isEqualTo(filed.get() ? "FILED" : "WITHDRAWN");
                assertThat(outcome(no))
                        .isEqualTo(filed.get() ? "EndEvent_ProposalFiled" : "EndEvent_ProposalWithdrawn");
                assertThat(account("D1001")).isEqualTo(filed.get() ? "0/15000" : "0/0");
                rows.change("update campaign_budget set reserved = 0, consumed = 0");
            }
        } finally {
            both.shutdown();
        }
    }

    /** True where the act succeeded, false where a sentence refused it; anything else fails the test. */
    private static Callable<Boolean> attempt(CyclicBarrier together, Runnable act) {
        return () -> {
            together.await();
            try {
                act.run();
                return true;
            } catch (OptimisticLockingException e) {
                return false;
            } catch (RuntimeException e) {
                if (BusinessRefusal.in(e) != null
                        || e instanceof org.springframework.dao.OptimisticLockingFailureException) {
                    return false;
                }
                throw e;
            }
        };
    }
}
