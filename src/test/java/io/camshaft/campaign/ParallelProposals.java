package io.camshaft.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A hundred dealers' people hand in at once, through the forms of the engine, and the purse holds out for a third of them. Run on
 * H2 and on PostgreSQL by the two subclasses.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ParallelProposals {

    private static final int PROPOSALS = 100;
    private static final int DESKS = 12;
    private static final long SUPPORT = 3_000;

    private CampaignHouse house;

    /** A house with 100 000 CNY for the first dealer. */
    abstract CampaignHouse open();

    @BeforeAll
    void moveIn() {
        house = open();
    }

    @Test
    void aHundredParallelSubmissionsNeverOverdrawOneBudget() throws Exception {
        CampaignDesk desk = new CampaignDesk(house);
        List<ProcessInstance> cases = new ArrayList<>();
        for (int i = 0; i < PROPOSALS; i++) {
            cases.add(desk.start(0));
        }
        List<Callable<Boolean>> submissions = new ArrayList<>();
        cases.forEach(instance -> submissions.add(() -> handIn(desk, instance)));

        long granted = together(submissions).stream().filter(taken -> taken).count();

        assertThat(granted).isEqualTo(33);
        assertThat(account(CampaignHouse.dealer(0)).reserved()).isEqualByComparingTo("99000");
        assertThat(account(CampaignHouse.regionOf(0)).reserved()).isEqualByComparingTo("99000");
        List<ProcessInstance> refused =
                cases.stream().filter(this::isStillWithTheDealer).toList();
        assertThat(refused).hasSize(PROPOSALS - 33).allSatisfy(this::leftNothingBehind);
    }

    /**
     * True where the proposal was taken, false where the purse was too small. Who meets somebody else's change hands in again, as
     * people do.
     */
    private boolean handIn(CampaignDesk desk, ProcessInstance instance) {
        while (true) {
            try {
                desk.propose(0, instance, SUPPORT);
                return true;
            } catch (OptimisticLockingException | PessimisticLockingFailureException conflict) {
                assertThat(isStillWithTheDealer(instance)).isTrue();
            } catch (ProcessEngineException refusal) {
                assertThat(refusal).hasMessageContaining("budget");
                return false;
            }
        }
    }

    private static List<Boolean> together(List<Callable<Boolean>> work)
            throws InterruptedException, ExecutionException {
        ExecutorService desks = Executors.newFixedThreadPool(DESKS);
        try {
            List<Boolean> answers = new ArrayList<>();
            for (Future<Boolean> answer : desks.invokeAll(work)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            desks.shutdownNow();
        }
    }

    private BudgetAccount account(String unit) {
        int quarter = Campaign.quarterOf(house.firstDay());
        return house.bean(AnnualPlanService.class).accounts(house.firstDay().getYear()).stream()
                .filter(line -> line.unitCode().equals(unit) && line.planQuarter() == quarter)
                .findFirst()
                .orElseThrow();
    }

    private boolean isStillWithTheDealer(ProcessInstance instance) {
        Task task = house.bean(TaskService.class)
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult();
        return task.getTaskDefinitionKey().equals("Task_PrepareProposal");
    }

    /** The refused proposal is as it was opened: nothing written, reserved, told or put on record. */
    private void leftNothingBehind(ProcessInstance instance) {
        String no = instance.getBusinessKey();
        Campaign campaign = house.bean(CampaignService.class).campaign(no);
        assertThat(campaign.status()).isEqualTo(CampaignStatus.PREPARING);
        assertThat(campaign.submittedAt()).isNull();
        assertThat(campaign.reservedSupport()).isZero();
        assertThat(count("select count(*) from campaign_goal where campaign_no = ?", no))
                .isZero();
        assertThat(count("select count(*) from message_outbox where case_no = ?", no))
                .isZero();
        assertThat(count("select count(*) from case_journal where case_no = ? and kind = 'TASK_COMPLETED'", no))
                .isZero();
    }

    private long count(String sql, String caseNo) {
        return house.bean(JdbcClient.class)
                .sql(sql)
                .param(caseNo)
                .query(Long.class)
                .single();
    }
}
