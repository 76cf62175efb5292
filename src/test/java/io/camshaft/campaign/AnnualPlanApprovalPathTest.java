package io.camshaft.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import io.camshaft.campaign.AnnualPlan.PlanContent;
import io.camshaft.campaign.AnnualPlan.UnitBudget;
import io.camshaft.organisation.Role;
import io.camshaft.organisation.RoleAt;
import io.camshaft.support.ModelCoverage;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;

/** Every path of annualPlanApproval.bpmn, through forms and through the CSV file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AnnualPlanApprovalPathTest extends CampaignScenario {

    private static final String PLAN_PROCESS = "annualPlanApproval";
    private static final AtomicInteger YEAR = new AtomicInteger(2030);

    @Autowired
    private AnnualPlanWorkflow workflow;

    @Autowired
    private MockMvc browser;

    private ModelCoverage coverage;
    private int run;

    @BeforeAll
    void beginToCount() {
        coverage = new ModelCoverage("campaign", PLAN_PROCESS, rows, flows);
    }

    @AfterEach
    void nothingTypedIsLeftInTheEngine() {
        run++;
        assertThat(rows.engineColumnsHolding(TYPED)).isEmpty();
    }

    @AfterAll
    void everyShapeAndFlowWasWalked() {
        long written = Arrays.stream(AnnualPlanApprovalPathTest.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .count();
        if (run == written) {
            assertThat(coverage.nodesMissed()).as("shapes never entered").isEmpty();
            assertThat(coverage.flowsMissed()).as("flows never taken").isEmpty();
        }
    }

    @Test
    void anEnteredPlanIsApprovedByASecondPersonAndFillsThePurses() {
        int year = YEAR.incrementAndGet();
        String no = desk.start("sun.li", PLAN_PROCESS, Map.of("planYear", year));
        assertThat(desk.waitsAt(no)).isEqualTo("Task_EnterPlan");
        assertThat(desk.task(no).getAssignee()).isEqualTo("sun.li");
        assertVariables(no, "planNo", "caseTitle");

        desk.complete("sun.li", no, entered(60_000));
        assertThat(desk.waitsAt(no)).isEqualTo("Task_ApprovePlan");
        assertVariables(no, "planNo", "caseTitle");
        assertThat(plans.published(year)).isEmpty();
        assertThat(desk.shown("qian.wei", no)).containsEntry("regionTotal", "480,000");

        desk.complete("qian.wei", no, Map.of("planOutcome", "APPROVED"));

        assertThat(desk.waitsAt(no)).isNull();
        assertThat(plans.published(year).orElseThrow().planNo()).isEqualTo(no);
        assertThat(rows.number(
                        "select amount from campaign_budget where plan_year = ? and plan_quarter = 3 and unit_code = 'D1001'",
                        year))
                .isEqualByComparingTo("60000");
        assertThat(outcome(no)).isEqualTo("EndEvent_PlanPublished");
        assertThat(rows.one("select entered_by, decided_by from annual_plan where plan_no = ?", no))
                .containsEntry("entered_by", "sun.li")
                .containsEntry("decided_by", "qian.wei");
    }

    @Test
    void aReturnedPlanComesBackToItsAuthorWithTheReason() {
        String no = handIn(YEAR.incrementAndGet(), plan());

        desk.complete("qian.wei", no, Map.of("planOutcome", "RETURNED", "planReason", TYPED + " too much"));

        assertThat(desk.waitsAt(no)).isEqualTo("Task_EnterPlan");
        assertVariables(no, "planNo", "caseTitle", "planOutcome");
        assertThat(desk.task(no).getAssignee()).isEqualTo("sun.li");
        assertThat(desk.shown("sun.li", no)).containsEntry("returnReason", TYPED + " too much");
        desk.complete("sun.li", no, entered(50_000));
        desk.complete("qian.wei", no, Map.of("planOutcome", "APPROVED"));
        assertThat(outcome(no)).isEqualTo("EndEvent_PlanPublished");
    }

    @Test
    void aDiscardedPlanFillsNoPurse() {
        int year = YEAR.incrementAndGet();
        String no = handIn(year, plan());

        desk.complete("qian.wei", no, Map.of("planOutcome", "DISCARDED", "planReason", TYPED + " not now"));

        assertThat(outcome(no)).isEqualTo("EndEvent_PlanDiscarded");
        assertThat(plans.published(year)).isEmpty();
        assertThat(rows.count("select count(*) from campaign_budget where plan_year = ?", year))
                .isZero();
    }

    @Test
    void withoutAReasonAPlanIsNeitherReturnedNorDiscarded() {
        String no = handIn(YEAR.incrementAndGet(), plan());

        for (String outcome : List.of("RETURNED", "DISCARDED")) {
            assertThat(desk.refusal(
                            () -> desk.complete("qian.wei", no, Map.of("planOutcome", outcome, "planReason", ""))))
                    .isEqualTo("Reason: please fill this in.");
        }
        assertThat(desk.waitsAt(no)).isEqualTo("Task_ApprovePlan");
    }

    @Test
    void whoEnteredAPlanCannotApproveItWhateverRolesTheyHold() {
        people.hire("two.hats", "HQ", new RoleAt(Role.HQ_MARKETING, "HQ"), new RoleAt(Role.HQ_APPROVER, "HQ"));
        try {
            String no = workflow.handIn(YEAR.incrementAndGet(), plan(), "two.hats");

            assertThat(desk.refusal(() -> desk.complete("two.hats", no, Map.of("planOutcome", "APPROVED"))))
                    .isEqualTo("You entered this plan. A second person has to approve it.");

            assertThat(desk.waitsAt(no)).isEqualTo("Task_ApprovePlan");
        } finally {
            people.dismiss("two.hats");
        }
    }

    @Test
    void aRevisionKeepsReservationsAndCannotGoBelowWhatIsPromised() {
        String before = plans.published(2026).orElseThrow().planNo();
        String campaign = handedIn();
        try {
            String no = workflow.handIn(2026, revised(10_000), "sun.li");
            assertThat(desk.refusal(() -> desk.complete("qian.wei", no, Map.of("planOutcome", "APPROVED"))))
                    .isEqualTo("The budget of D1001 in quarter 2 is below what is already reserved or booked.");
            assertThat(desk.waitsAt(no)).isEqualTo("Task_ApprovePlan");
            assertThat(plans.published(2026).orElseThrow().planNo()).isEqualTo(before);

            desk.complete("qian.wei", no, Map.of("planOutcome", "RETURNED", "planReason", TYPED + " promised"));
            desk.complete("sun.li", no, entered(30_000));
            desk.complete("qian.wei", no, Map.of("planOutcome", "APPROVED"));

            assertThat(plans.published(2026).orElseThrow().planNo()).isEqualTo(no);
            assertThat(plans.plan(before).status().name()).isEqualTo("REPLACED");
            assertThat(account("D1001")).isEqualTo("18000/0");
            withdraw("wang.fang", campaign, TYPED + " second thoughts");
            assertThat(account("D1001")).isEqualTo("0/0");
        } finally {
            rows.change("update campaign_budget set reserved = 0, consumed = 0");
            publish(2026);
        }
    }

    @Test
    void aRevisionStartsFromThePublishedPlan() {
        String no = desk.start("sun.li", PLAN_PROCESS, Map.of("planYear", 2026));

        assertThat(desk.shown("sun.li", no)).containsEntry("purpose", "Keep owners");
        assertThat(String.valueOf(desk.shown("sun.li", no).get("revisionNote"))).isNotEmpty();
    }

    @Test
    void aPlanThatDoesNotAddUpIsRefusedAndLeavesNothing() {
        int year = YEAR.incrementAndGet();
        assertThat(refused(year, BigDecimal.valueOf(100), plan().budgets()))
                .isEqualTo("The regions get 720,000 CNY together, more than the 100 CNY of the year.");
        assertThat(refused(year, plan().totalBudget(), budgets("NORTH", 10, "D1001", 20)))
                .isEqualTo("The dealers of NORTH get 20 CNY in quarter 1, more than the 10 CNY of the region.");
        assertThat(refused(year, plan().totalBudget(), budgets("NORTH", 10, "D2001", 5)))
                .isEqualTo("D2001 has a budget in quarter 1, but its region has none.");
        assertThat(rows.count("select count(*) from annual_plan where plan_year = ?", year))
                .isZero();
        assertThat(runtime.createProcessInstanceQuery().count()).isZero();
    }

    @Test
    void onlyHeadquartersMarketingBeginsAPlan() {
        for (String other : List.of("wang.fang", "li.qiang", "qian.wei")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> desk.start(other, PLAN_PROCESS, Map.of("planYear", 2099)))
                    .as(other)
                    .isInstanceOf(org.camunda.bpm.engine.AuthorizationException.class);
        }
    }

    @Test
    void theExampleFileIsHandedInAndWaitsForASecondPerson() throws Exception {
        int year = YEAR.incrementAndGet();
        String example = browser.perform(get("/plans/example.csv").with(user("sun.li")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        upload("sun.li", year, "\uFEFF" + example).andExpect(redirectedUrl("/plans?year=" + year));

        String no = rows.text("select plan_no from annual_plan where plan_year = ?", year);
        assertThat(desk.waitsAt(no)).isEqualTo("Task_ApprovePlan");
        desk.complete("qian.wei", no, Map.of("planOutcome", "APPROVED"));
        PlanContent plan = plans.published(year).orElseThrow().content();
        assertThat(plan.totalBudget()).isEqualByComparingTo("4000000");
        assertThat(plan.models()).containsExactly("C5");
        assertThat(plan.budgets()).hasSize(8);
    }

    @Test
    void aFileWithMistakesIsRefusedLineByLineAndLeavesNothing() throws Exception {
        int year = YEAR.incrementAndGet();
        String file =
                """
                kind,name,kpi,q1,q2,q3,q4,amount
                total,,,,,,,much
                type,PARTY,,,,,,
                model,X9,,,,,,
                budget,NORTH,,-1,2,3,4,
                target,STANDARDISED,SMILES,,,,,5
                gift,,,,,,,
                """;

        upload("sun.li", year, file)
                .andExpect(flash().attribute(
                                "refusedRows",
                                List.of(
                                        "Line 2: “much” is not an amount.",
                                        "Line 3: There is no type “PARTY”.",
                                        "Line 4: There is no model “X9”.",
                                        "Line 5: “-1” is not an amount.",
                                        "Line 6: There is no figure “SMILES”.",
                                        "Line 7: “gift” is not a kind of line.",
                                        "Line 0: The purpose is missing.",
                                        "Line 0: The budget of the year is missing.")));
        assertThat(rows.count("select count(*) from annual_plan where plan_year = ?", year))
                .isZero();
    }

    @Test
    void aFileThatIsNoTableIsRefusedWithASentence() throws Exception {
        var answer = upload("sun.li", 2098, "kind,name\n\"purpose,never closed").andReturn();

        assertThat(String.valueOf(answer.getFlashMap().get("refusedRows"))).contains("The file is not a table in CSV.");
    }

    @Test
    void aFileThatBreaksARuleOfThePlanIsRefusedWithTheSentence() throws Exception {
        String file =
                """
                kind,name,kpi,q1,q2,q3,q4,amount
                purpose,Win,,,,,,
                total,,,,,,,10
                type,STANDARDISED,,,,,,
                model,C5,,,,,,
                budget,NORTH,,5,5,5,5,
                """;

        String page = upload("sun.li", 2098, file)
                .andExpect(MockMvcResultMatchers.status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(page).contains("The regions get 20 CNY together, more than the 10 CNY of the year.");
        assertThat(rows.count("select count(*) from annual_plan where plan_year = 2098"))
                .isZero();
    }

    @Test
    void nobodyElseHandsInAFile() throws Exception {
        for (String other : List.of("wang.fang", "li.qiang", "qian.wei", "he.jun")) {
            String page = upload(other, 2098, "kind\npurpose")
                    .andExpect(MockMvcResultMatchers.status().isConflict())
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            assertThat(page).contains("Only headquarters marketing can hand in a plan.");
        }
    }

    private ResultActions upload(String person, int year, String file) throws Exception {
        return browser.perform(multipart("/plans/import")
                .file(new MockMultipartFile("file", "plan.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)))
                .param("year", String.valueOf(year))
                .accept(MediaType.TEXT_HTML)
                .with(user(person))
                .with(csrf()));
    }

    private String handIn(int year, PlanContent content) {
        String no = workflow.handIn(year, content, "sun.li");
        assertThat(desk.waitsAt(no)).isEqualTo("Task_ApprovePlan");
        return no;
    }

    private String refused(int year, BigDecimal total, List<UnitBudget> budgets) {
        PlanContent whole = plan();
        PlanContent broken =
                new PlanContent(whole.purpose(), total, whole.types(), whole.models(), budgets, whole.targets());
        return desk.refusal(() -> workflow.handIn(year, broken, "sun.li"));
    }

    private static List<UnitBudget> budgets(String region, int amount, String dealer, int ofDealer) {
        return java.util.stream.IntStream.rangeClosed(1, 4)
                .boxed()
                .flatMap(quarter -> java.util.stream.Stream.of(
                        new UnitBudget(region, quarter, BigDecimal.valueOf(amount)),
                        new UnitBudget(dealer, quarter, BigDecimal.valueOf(ofDealer))))
                .toList();
    }

    private static PlanContent revised(int dealerAmount) {
        PlanContent whole = plan();
        return new PlanContent(
                whole.purpose(),
                whole.totalBudget(),
                whole.types(),
                whole.models(),
                budgets("NORTH", 120_000, "D1001", dealerAmount),
                whole.targets());
    }

    /** As typed into the form: the region gets 120,000 CNY a quarter, the dealer the amount. */
    private static Map<String, Object> entered(int dealerAmount) {
        return Map.of(
                "purpose", TYPED + " year",
                "totalBudget", 1_000_000,
                "campaignTypes", List.of("STANDARDISED"),
                "promotedModels", List.of("C5"),
                "budgets", List.of(row("NORTH", 120_000), row("D1001", dealerAmount)),
                "targets", List.of(Map.of("campaignType", "STANDARDISED", "kpi", "ATTENDANCE", "target", 100)));
    }

    private static Map<String, Object> row(String unit, int amount) {
        return Map.of("unit", unit, "q1", amount, "q2", amount, "q3", amount, "q4", amount);
    }

    private void assertVariables(String no, String... names) {
        String instance = desk.task(no).getProcessInstanceId();
        assertThat(runtime.createVariableInstanceQuery().processInstanceIdIn(instance).list().stream()
                        .map(variable -> variable.getName()))
                .containsExactlyInAnyOrderElementsOf(Set.of(names));
    }
}
