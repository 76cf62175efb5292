package io.camshaft.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.support.ModelCoverage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;

/** Every path of campaignApproval.bpmn with the real services and tables. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CampaignApprovalPathTest extends CampaignScenario {

    private ModelCoverage coverage;
    private int run;

    @BeforeAll
    void beginToCount() {
        coverage = new ModelCoverage("campaign", PROCESS, rows, flows);
    }

    @AfterEach
    void nothingTypedIsLeftInTheEngine() {
        run++;
        assertThat(rows.engineColumnsHolding(TYPED)).isEmpty();
    }

    @AfterAll
    void everyShapeAndFlowWasWalked(TestInfo tests) {
        long written = java.util.Arrays.stream(CampaignApprovalPathTest.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .count();
        if (run == written) {
            assertThat(coverage.nodesMissed()).as("shapes never entered").isEmpty();
            assertThat(coverage.flowsMissed()).as("flows never taken").isEmpty();
        }
    }

    @Test
    void aSoundProposalIsAuditedReviewedFundedAndFiled() {
        String no = opened();
        assertThat(status(no)).isEqualTo("PREPARING");

        complete("wang.fang", no, proposal(18_000), "Task_AuditProposal");
        assertThat(status(no)).isEqualTo("AUDITING");
        assertThat(account("D1001")).isEqualTo("18000/0");
        assertThat(account("NORTH")).isEqualTo("18000/0");

        complete("li.qiang", no, auditPass(), "Task_ReviewProposal");
        assertThat(status(no)).isEqualTo("REVIEWING");

        complete("sun.li", no, reviewPass(15_000), "Task_FileProposal");
        assertThat(status(no)).isEqualTo("FILING");
        assertThat(account("D1001")).isEqualTo("18000/0");

        complete("qian.wei", no, filePass(), null);
        assertThat(status(no)).isEqualTo("FILED");
        assertThat(account("D1001")).isEqualTo("0/15000");
        assertThat(account("NORTH")).isEqualTo("0/15000");
        assertThat(decisions(no)).containsExactly("AUDIT PASS li.qiang", "REVIEW PASS sun.li", "FILING PASS qian.wei");
        assertThat(rows.one(
                        """
                        select opinion, step from campaign_decision where campaign_no = ? and step = 'FILING'
                        """,
                        no))
                .containsEntry("opinion", TYPED + " opinion");
        assertThat(mails(no)).containsExactly("filed wang.fang");
        assertThat(outcome(no)).isEqualTo("EndEvent_ProposalFiled");
        assertThat(path(no))
                .containsExactly(
                        "StartEvent_ProposalStarted",
                        "Task_OpenProposal",
                        "Task_PrepareProposal",
                        "Task_ReserveBudget",
                        "Task_CheckAnnualPlan",
                        "Task_AuditProposal",
                        "Gateway_AuditPassed",
                        "Task_ReviewProposal",
                        "Gateway_ReviewPassed",
                        "Task_FileProposal",
                        "Gateway_ProposalApproved",
                        "Task_ConsumeBudget",
                        "EndEvent_ProposalFiled");
    }

    @Test
    void whatIsOutsideTheAnnualPlanCannotPassAndIsRejected() {
        String no = handedIn(with(proposal(18_000), "campaignType", "BANK_PARTNERSHIP"));
        assertThat(rows.text("select plan_findings from campaign where campaign_no = ?", no))
                .isEqualTo("TYPE_NOT_PLANNED");

        assertThat(desk.refusal(() -> desk.complete("li.qiang", no, auditPass())))
                .isEqualTo("Outcome: please choose one of the options offered.");
        assertThat(desk.shown("li.qiang", no))
                .containsEntry("withinPlan", false)
                .containsEntry("planFindings", List.of("The type of campaign is not in the annual plan."));
        waits(no, "Task_AuditProposal");
        assertThat(decisions(no)).isEmpty();

        complete("li.qiang", no, no("audit", "REJECT"), null);
        assertRejected(no);
    }

    @Test
    void theRegionRejectsWithAReasonAndTheMoneyIsFree() {
        String no = handedIn();

        complete("li.qiang", no, no("audit", "REJECT"), null);

        assertRejected(no);
        assertThat(decisions(no)).containsExactly("AUDIT REJECT li.qiang");
        assertThat(rows.opened("outbox.bodyText", "select body_text_sealed from message_outbox where case_no = ?", no))
                .contains(TYPED + " reason");
    }

    @Test
    void withoutAReasonTheFormRefusesAndNothingIsWritten() {
        String no = handedIn();
        Map<String, Object> silent = with(no("audit", "REJECT"), "auditReason", " ");

        assertThat(desk.refusal(() -> desk.complete("li.qiang", no, silent))).isEqualTo("Reason: please fill this in.");

        waits(no, "Task_AuditProposal");
        assertThat(decisions(no)).isEmpty();
        assertThat(status(no)).isEqualTo("AUDITING");
    }

    @Test
    void whoDoesNotConfirmCompletenessAndTruthCannotPass() {
        String no = handedIn();

        assertThat(desk.refusal(() -> desk.complete("li.qiang", no, with(auditPass(), "auditTrue", false))))
                .isEqualTo("To pass the proposal, confirm that it is complete and that its statements are true.");
        waits(no, "Task_AuditProposal");
    }

    @Test
    void aReturnedProposalComesBackWithALargerOrSmallerBudget() {
        String no = handedIn();
        complete("li.qiang", no, no("audit", "RETURN_DEALER"), "Task_PrepareProposal");
        assertThat(status(no)).isEqualTo("PREPARING");
        assertThat(account("D1001")).isEqualTo("18000/0");
        assertThat(mails(no)).containsExactly("returned wang.fang");
        assertThat(desk.shown("wang.fang", no)).containsEntry("returnReason", TYPED + " reason");
        assertThat(desk.task(no).getAssignee()).isEqualTo("wang.fang");

        complete("wang.fang", no, proposal(20_000), "Task_AuditProposal");
        assertThat(account("D1001")).isEqualTo("20000/0");

        complete("li.qiang", no, no("audit", "RETURN_DEALER"), "Task_PrepareProposal");
        complete("wang.fang", no, proposal(5_000), "Task_AuditProposal");
        assertThat(account("D1001")).isEqualTo("5000/0");
        assertThat(account("NORTH")).isEqualTo("5000/0");
        assertThat(rows.count("select round_no from campaign where campaign_no = ?", no))
                .isEqualTo(3);
    }

    @Test
    void headquartersReturnsToTheRegionWhichAuditsAgain() {
        String no = audited();

        complete("sun.li", no, no("review", "RETURN_REGION"), "Task_AuditProposal");

        assertThat(status(no)).isEqualTo("AUDITING");
        assertThat(mails(no)).containsExactly("returned li.qiang");
        complete("li.qiang", no, auditPass(), "Task_ReviewProposal");
        complete("sun.li", no, reviewPass(18_000), "Task_FileProposal");
        assertThat(account("D1001")).isEqualTo("18000/0");
    }

    @Test
    void headquartersReturnsToTheDealer() {
        String no = audited();

        complete("sun.li", no, no("review", "RETURN_DEALER"), "Task_PrepareProposal");

        assertThat(status(no)).isEqualTo("PREPARING");
        assertThat(mails(no)).containsExactly("returned wang.fang");
        assertThat(decisions(no)).containsExactly("AUDIT PASS li.qiang", "REVIEW RETURN_DEALER sun.li");
    }

    @Test
    void headquartersRejects() {
        String no = audited();

        complete("sun.li", no, no("review", "REJECT"), null);

        assertRejected(no);
    }

    @Test
    void theApproverReturnsToTheRegion() {
        String no = reviewed();

        complete("qian.wei", no, no("filing", "RETURN_REGION"), "Task_AuditProposal");

        assertThat(mails(no)).containsExactly("returned li.qiang");
        assertThat(rows.count("select count(*) from campaign where campaign_no = ? and granted_support is null", no))
                .isEqualTo(1);
    }

    @Test
    void theApproverReturnsToTheDealer() {
        String no = reviewed();

        complete("qian.wei", no, no("filing", "RETURN_DEALER"), "Task_PrepareProposal");

        assertThat(mails(no)).containsExactly("returned wang.fang");
    }

    @Test
    void theApproverRejects() {
        String no = reviewed();

        complete("qian.wei", no, no("filing", "REJECT"), null);

        assertRejected(no);
    }

    @Test
    void theDealerWithdrawsAtEveryStep() {
        for (String no : List.of(opened(), handedIn(), audited(), reviewed())) {
            withdraw("wang.fang", no, TYPED + " hall is lost");

            waits(no, null);
            assertThat(status(no)).isEqualTo("WITHDRAWN");
            assertThat(rows.text("select close_reason from campaign where campaign_no = ?", no))
                    .isEqualTo(TYPED + " hall is lost");
            assertThat(outcome(no)).isEqualTo("EndEvent_ProposalWithdrawn");
        }
        assertThat(account("D1001")).isEqualTo("0/0");
        assertThat(account("NORTH")).isEqualTo("0/0");
    }

    @Test
    void whenTheWindowClosesAnUnfinishedProposalLapsesAndTheDealerIsTold() {
        String no = handedIn();
        complete("li.qiang", no, no("audit", "RETURN_DEALER"), "Task_PrepareProposal");

        time.fire(no, "Event_WindowClosed");

        waits(no, null);
        assertThat(status(no)).isEqualTo("LAPSED");
        assertThat(account("D1001")).isEqualTo("0/0");
        assertThat(mails(no)).containsExactly("returned wang.fang", "lapsed wang.fang");
        assertThat(outcome(no)).isEqualTo("EndEvent_ProposalLapsed");
    }

    @Test
    void silenceOfTheRegionCallsInHeadquartersAndNeverApproves() {
        String no = handedIn();
        assertThat(desk.sees("wu.na", no)).isFalse();

        time.fire(no, "Event_AuditOverdue");

        assertThat(desk.sees("wu.na", no)).isTrue();
        assertThat(desk.sees("li.qiang", no)).isTrue();
        waits(no, "Task_AuditProposal");
        assertThat(mails(no)).containsExactlyInAnyOrder("escalated sun.li", "escalated wu.na");
        assertThat(decisions(no)).isEmpty();
        time.letPass(no, time.now().plusYears(1));
        waits(no, "Task_AuditProposal");

        complete("wu.na", no, auditPass(), "Task_ReviewProposal");
        assertThat(decisions(no)).containsExactly("AUDIT PASS wu.na");
    }

    @Test
    void silenceOfTheReviewCallsInTheApprover() {
        String no = audited();

        time.fire(no, "Event_ReviewOverdue");

        assertThat(mails(no)).containsExactly("escalated qian.wei");
        complete("qian.wei", no, reviewPass(18_000), "Task_FileProposal");
    }

    @Test
    void silenceOfTheApproverCallsInTheDirector() {
        String no = reviewed();

        time.fire(no, "Event_FilingOverdue");

        assertThat(mails(no)).containsExactly("escalated zhou.min");
        complete("zhou.min", no, filePass(), null);
        assertThat(status(no)).isEqualTo("FILED");
    }

    private void assertRejected(String no) {
        assertThat(status(no)).isEqualTo("REJECTED");
        assertThat(account("D1001")).isEqualTo("0/0");
        assertThat(account("NORTH")).isEqualTo("0/0");
        assertThat(mails(no)).containsExactly("rejected wang.fang");
        assertThat(outcome(no)).isEqualTo("EndEvent_ProposalRejected");
        assertThat(rows.text("select close_reason from campaign where campaign_no = ?", no))
                .isEqualTo(TYPED + " reason");
    }
}
