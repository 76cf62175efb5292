package io.camshaft.campaign;

import static io.camshaft.campaign.CampaignFixture.NOW;
import static io.camshaft.campaign.CampaignFixture.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camshaft.campaign.AnnualPlan.PlanContent;
import io.camshaft.campaign.AnnualPlan.PlanStatus;
import io.camshaft.campaign.AnnualPlan.Target;
import io.camshaft.campaign.AnnualPlan.UnitBudget;
import io.camshaft.platform.jdbc.StaleRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every statement of the module's repositories; run on H2 and on PostgreSQL by the two subclasses. */
abstract class CampaignTables {

    private CampaignRepository campaigns;
    private WindowExceptionRepository exceptions;
    private AnnualPlanRepository plans;
    private CarModelRepository models;
    private BudgetRepository budgets;
    private TransactionTemplate transaction;

    abstract DataSource emptyDatabase();

    @BeforeEach
    void migrate() {
        DataSource database = emptyDatabase();
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/campaign")
                .load()
                .migrate();
        JdbcClient jdbc = JdbcClient.create(database);
        campaigns = new CampaignRepository(jdbc);
        exceptions = new WindowExceptionRepository(jdbc);
        plans = new AnnualPlanRepository(jdbc);
        models = new CarModelRepository(jdbc);
        budgets = new BudgetRepository(jdbc);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    @Test
    void aProposalComesBackAsItWasHandedIn() {
        Campaign opened = insert("CMP-2026-000001");

        campaigns.saveProposal(opened, CampaignFixture.proposal(), "wang.fang", NOW);

        Campaign saved = find("CMP-2026-000001");
        assertThat(saved.campaignType()).isEqualTo(CampaignType.STANDARDISED);
        assertThat(saved.totalCost()).isEqualByComparingTo("40000");
        assertThat(saved.requestedSupport()).isEqualByComparingTo("18000");
        assertThat(saved.submittedAt().toInstant()).isEqualTo(NOW.toInstant());
        assertThat(campaigns.goals("CMP-2026-000001")).singleElement().satisfies(goal -> assertThat(goal.target())
                .isEqualByComparingTo("120"));
        assertThat(campaigns.costs("CMP-2026-000001")).singleElement().satisfies(cost -> assertThat(cost.item())
                .isEqualTo("Hall"));
    }

    @Test
    void aResubmissionReplacesGoalsAndCosts() {
        Campaign opened = insert("CMP-1");
        campaigns.saveProposal(opened, CampaignFixture.proposal(), "wang.fang", NOW);

        campaigns.saveProposal(find("CMP-1"), CampaignFixture.proposal(money(10), money(5)), "wang.fang", NOW);

        assertThat(campaigns.costs("CMP-1")).singleElement().satisfies(cost -> assertThat(cost.amount())
                .isEqualByComparingTo("10"));
    }

    @Test
    void aStaleCampaignIsNotOverwritten() {
        Campaign opened = insert("CMP-1");
        campaigns.update(Changes.of(opened).status(CampaignStatus.AUDITING).campaign());

        assertThatThrownBy(() -> campaigns.update(
                        Changes.of(opened).status(CampaignStatus.WITHDRAWN).campaign()))
                .isInstanceOf(StaleRecord.class);
        assertThat(find("CMP-1").status()).isEqualTo(CampaignStatus.AUDITING);
    }

    @Test
    void decisionsComeBackInOrderAndTheDatabaseWantsAReason() {
        insert("CMP-1");
        CampaignDecision pass =
                CampaignDecision.of(DecisionStep.AUDIT, Outcome.PASS, "good", null, "li.qiang", "zhao.lei");
        CampaignDecision no =
                CampaignDecision.of(DecisionStep.REVIEW, Outcome.REJECT, "weak", "too dear", "sun.li", null);
        campaigns.insertDecision("CMP-1", pass.recorded(1, NOW));
        campaigns.insertDecision("CMP-1", no.recorded(1, NOW));

        assertThat(campaigns.decisions("CMP-1"))
                .extracting(CampaignDecision::words)
                .containsExactly("good", "too dear");
        assertThat(campaigns.decisions("CMP-1").get(0).decidedFor()).isEqualTo("zhao.lei");
        CampaignDecision silent = CampaignDecision.of(DecisionStep.REVIEW, Outcome.REJECT, "weak", null, "x", null);
        assertThatThrownBy(() -> campaigns.insertDecision("CMP-1", silent.recorded(1, NOW)))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void exceptionsFromTheWindowComeLatestEndFirst() {
        LocalDate march = LocalDate.parse("2026-03-01");
        exceptions.insert(new WindowException("D1001", march, NOW.plusDays(1), "ill", "sun.li", NOW));
        exceptions.insert(new WindowException("D1001", march, NOW.plusDays(9), "flood", "sun.li", NOW));
        exceptions.insert(new WindowException("D1002", march, NOW.plusDays(20), "other", "sun.li", NOW));

        assertThat(exceptions.of("D1001", march))
                .extracting(WindowException::reason)
                .containsExactly("flood", "ill");
        assertThat(exceptions.of("D1001", march.plusMonths(1))).isEmpty();
        assertThat(exceptions.latest(2)).extracting(WindowException::reason).containsExactly("other", "flood");
    }

    @Test
    void onlyProposalsOfTheDealerAndMonthThatAreBeingPreparedAreFound() {
        insert("CMP-1");
        Campaign other = insert("CMP-2");
        campaigns.update(Changes.of(other).status(CampaignStatus.AUDITING).campaign());

        assertThat(campaigns.preparing("D1001", LocalDate.parse("2026-03-01")))
                .extracting(Campaign::campaignNo)
                .containsExactly("CMP-1");
        assertThat(campaigns.preparing("D1001", LocalDate.parse("2026-02-01"))).isEmpty();
        assertThat(campaigns.preparing("D1002", LocalDate.parse("2026-03-01"))).isEmpty();
    }

    @Test
    void aPlanComesBackWithItsPartsAndARevisionReplacesIt() {
        models.add(new CarModel("C5", "Camellia 5"));
        models.add(new CarModel("C5", "Camellia 5 Plus"));
        assertThat(models.all()).containsExactly(new CarModel("C5", "Camellia 5 Plus"));
        PlanContent content = new PlanContent(
                "grow",
                money(100),
                Set.of(CampaignType.STANDARDISED),
                Set.of("C5"),
                List.of(new UnitBudget("NORTH", 1, money(10))),
                List.of(new Target(CampaignType.STANDARDISED, Kpi.ORDERS, money(3))));
        publish("PLN-1", content);
        assertThat(plans.published(2026)).map(AnnualPlan::planNo).contains("PLN-1");
        publish("PLN-2", content);

        assertThat(plans.published(2026)).map(AnnualPlan::planNo).contains("PLN-2");
        assertThat(plans.find("PLN-1")).map(AnnualPlan::status).contains(PlanStatus.REPLACED);
        PlanContent saved = plans.find("PLN-2").orElseThrow().content();
        assertThat(saved.types()).containsExactly(CampaignType.STANDARDISED);
        assertThat(saved.models()).containsExactly("C5");
        assertThat(saved.budgets()).singleElement().satisfies(line -> assertThat(line.amount())
                .isEqualByComparingTo("10"));
        assertThat(saved.targets()).hasSize(1);
        assertThat(plans.heads()).hasSize(2);
    }

    private void publish(String no, PlanContent content) {
        plans.insert(no, 2026, "sun.li", NOW);
        plans.saveContent(plans.find(no).orElseThrow(), content, "sun.li");
        plans.decide(plans.find(no).orElseThrow(), PlanStatus.SUBMITTED, "qian.wei", "good", NOW);
        plans.publish(plans.find(no).orElseThrow());
    }

    @Test
    void theDatabaseRefusesAPlanApprovedByItsAuthor() {
        plans.insert("PLN-1", 2026, "sun.li", NOW);
        AnnualPlan plan = plans.find("PLN-1").orElseThrow();

        assertThatThrownBy(() -> plans.decide(plan, PlanStatus.SUBMITTED, "sun.li", "good", NOW))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void anAccountReservesBooksAndGivesBack() {
        budgets.allocate(2026, 1, "D1001", money(100));

        assertThat(budgets.reserve(2026, 1, "D1001", money(60))).isTrue();
        assertThat(budgets.reserve(2026, 1, "D1001", money(41))).isFalse();
        assertThat(budgets.consume(2026, 1, "D1001", money(60), money(50))).isTrue();
        assertThat(left()).isEqualByComparingTo("50");
        assertThat(budgets.reserve(2026, 1, "D1001", money(50))).isTrue();
        assertThat(budgets.reserve(2026, 1, "D1001", money(-50))).isTrue();
        assertThat(left()).isEqualByComparingTo("50");
        assertThat(budgets.allocate(2026, 1, "D1001", money(49))).isFalse();
        assertThat(budgets.allocate(2026, 1, "D1001", money(51))).isTrue();
        assertThat(budgets.ofYear(2026)).hasSize(1);
        assertThat(budgets.reserve(2026, 1, "UNKNOWN", money(1))).isFalse();
    }

    @Test
    void aHundredParallelProposalsNeverOverdrawOneBudget() throws Exception {
        budgets.allocate(2026, 1, "NORTH", money(1_000));
        budgets.allocate(2026, 1, "D1001", money(1_000));
        List<Callable<Boolean>> proposals = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            proposals.add(() -> Boolean.TRUE.equals(transaction.execute(status -> {
                boolean taken =
                        budgets.reserve(2026, 1, "NORTH", money(30)) && budgets.reserve(2026, 1, "D1001", money(30));
                if (!taken) {
                    status.setRollbackOnly();
                }
                return taken;
            })));
        }
        ExecutorService desks = Executors.newFixedThreadPool(12);
        int granted = 0;
        try {
            for (Future<Boolean> answer : desks.invokeAll(proposals)) {
                granted += answer.get() ? 1 : 0;
            }
        } finally {
            desks.shutdownNow();
        }

        assertThat(granted).isEqualTo(33);
        assertThat(left()).isEqualByComparingTo("10");
        assertThat(budgets.find(2026, 1, "NORTH").orElseThrow().left()).isEqualByComparingTo("10");
    }

    private BigDecimal left() {
        return budgets.find(2026, 1, "D1001").orElseThrow().left();
    }

    private Campaign insert(String no) {
        campaigns.insert(CampaignFixture.prepared(no));
        return find(no);
    }

    private Campaign find(String no) {
        return campaigns.find(no).orElseThrow();
    }
}
