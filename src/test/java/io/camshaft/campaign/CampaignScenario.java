package io.camshaft.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.campaign.AnnualPlan.PlanContent;
import io.camshaft.campaign.AnnualPlan.PlanStatus;
import io.camshaft.campaign.AnnualPlan.Target;
import io.camshaft.campaign.AnnualPlan.UnitBudget;
import io.camshaft.support.Scenario;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Dealer D1001 of region NORTH proposes; li.qiang audits, sun.li reviews, qian.wei files. The window for June (25 May to 5 June)
 * is open. The plan of 2026 gives the dealer 60,000 CNY a quarter.
 */
abstract class CampaignScenario extends Scenario {

    static final String PROCESS = "campaignApproval";

    private static final Set<String> ALWAYS = Set.of("campaignNo", "dealerCode", "caseTitle");
    private static final Set<String> ONCE_DECIDED = Set.of("proposalPassed", "proposalNextStep");

    @Autowired
    AnnualPlanService plans;

    @Autowired
    CarModels carModels;

    @Autowired
    SubmissionWindows windows;

    @Override
    protected final String process() {
        return PROCESS;
    }

    @BeforeEach
    void aPlanAndItsBudgets() {
        rows.change("delete from campaign_window_exception");
        if (plans.published(2026).isEmpty()) {
            publish(2026);
        }
        rows.change("update campaign_budget set reserved = 0, consumed = 0");
    }

    void publish(int year) {
        carModels.add(new CarModel("C3", "Camellia 3"));
        carModels.add(new CarModel("C5", "Camellia 5"));
        String no = plans.open(year, "sun.li").planNo();
        plans.enter(no, plan(), "sun.li");
        plans.decide(no, PlanStatus.SUBMITTED, "qian.wei", null);
        plans.publish(no);
    }

    static PlanContent plan() {
        List<UnitBudget> budgets = new ArrayList<>();
        for (int quarter = 1; quarter <= 4; quarter++) {
            budgets.add(new UnitBudget("NORTH", quarter, BigDecimal.valueOf(120_000)));
            budgets.add(new UnitBudget("D1001", quarter, BigDecimal.valueOf(60_000)));
            budgets.add(new UnitBudget("D1002", quarter, BigDecimal.valueOf(60_000)));
            budgets.add(new UnitBudget("SOUTH", quarter, BigDecimal.valueOf(60_000)));
            budgets.add(new UnitBudget("D2001", quarter, BigDecimal.valueOf(60_000)));
        }
        return new PlanContent(
                "Keep owners",
                BigDecimal.valueOf(1_000_000),
                Set.of(CampaignType.STANDARDISED),
                Set.of("C5"),
                budgets,
                List.of(new Target(CampaignType.STANDARDISED, Kpi.ATTENDANCE, BigDecimal.valueOf(100))));
    }

    // What people type.

    static Map<String, Object> begin(String startsOn) {
        return Map.of("title", "June drive", "startsOn", startsOn);
    }

    /** A proposal within the plan that asks for the support; whole cost is 40,000 CNY. */
    static Map<String, Object> proposal(int support) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("title", "June drive");
        fields.put("campaignType", "STANDARDISED");
        fields.put("promotedModel", "C5");
        fields.put("targetGroup", TYPED + " of owners");
        fields.put("startsOn", "2026-06-20");
        fields.put("endsOn", "2026-06-21");
        fields.put("place", TYPED + " hall");
        fields.put("goals", List.of(Map.of("kpi", "ATTENDANCE", "target", 120)));
        fields.put("costs", List.of(Map.of("item", TYPED + " tent", "amount", 40_000, "support", support)));
        fields.put("responsibilities", TYPED + " team");
        fields.put("incentives", TYPED + " gift");
        fields.put("declarationConfirmed", true);
        return fields;
    }

    static Map<String, Object> with(Map<String, Object> fields, String key, Object value) {
        Map<String, Object> changed = new HashMap<>(fields);
        changed.put(key, value);
        return changed;
    }

    static Map<String, Object> auditPass() {
        return Map.of(
                "auditEffect", TYPED + " effect", "auditComplete", true, "auditTrue", true, "auditOutcome", "PASS");
    }

    static Map<String, Object> reviewPass(int support) {
        return Map.of(
                "reviewEffect",
                TYPED + " effect",
                "reviewOutcome",
                "PASS",
                "reviewSupport",
                support,
                "reviewConditions",
                TYPED + " condition");
    }

    static Map<String, Object> filePass() {
        return Map.of("filingOutcome", "PASS", "filingOpinion", TYPED + " opinion", "filingSigned", true);
    }

    /** The answer of the step ("audit", "review" or "filing") that does not let the proposal pass. */
    static Map<String, Object> no(String step, String outcome) {
        Map<String, Object> fields = new HashMap<>();
        fields.put(step + "Outcome", outcome);
        fields.put(step + "Reason", TYPED + " reason");
        if (step.equals("audit")) {
            fields.put("auditComplete", false);
            fields.put("auditTrue", false);
        }
        if (!step.equals("filing")) {
            fields.put(step + "Effect", TYPED + " effect");
        }
        return fields;
    }

    // What people do. Every wait state on the way is looked at.

    String opened() {
        String no = desk.start("wang.fang", PROCESS, begin("2026-06-20"));
        waits(no, "Task_PrepareProposal");
        return no;
    }

    String handedIn() {
        return handedIn(proposal(18_000));
    }

    String handedIn(Map<String, Object> proposal) {
        String no = opened();
        complete("wang.fang", no, proposal, "Task_AuditProposal");
        return no;
    }

    String audited() {
        String no = handedIn();
        complete("li.qiang", no, auditPass(), "Task_ReviewProposal");
        return no;
    }

    String reviewed() {
        String no = audited();
        complete("sun.li", no, reviewPass(15_000), "Task_FileProposal");
        return no;
    }

    /** Completes the open task and expects the case at the element, or at its end for null. */
    void complete(String person, String no, Map<String, Object> fields, String then) {
        desk.complete(person, no, fields);
        waits(no, then);
    }

    void withdraw(String person, String no, String reason) {
        desk.as(person, () -> {
            view().act(no, "withdraw", person, reason);
            return null;
        });
    }

    /** The case waits there, and the engine knows nothing but the declared references and routing facts. */
    void waits(String no, String element) {
        assertThat(desk.waitsAt(no)).isEqualTo(element);
        if (element == null) {
            return;
        }
        Set<String> expected = new TreeSet<>(ALWAYS);
        if (rows.count("select count(*) from campaign_decision where campaign_no = ?", no) > 0) {
            expected.addAll(ONCE_DECIDED);
        }
        String instance = desk.task(no).getProcessInstanceId();
        assertThat(runtime.createVariableInstanceQuery()
                        .processInstanceIdIn(instance)
                        .list())
                .extracting(VariableInstance::getName)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    // What is on record.

    String status(String no) {
        return rows.text("select status from campaign where campaign_no = ?", no);
    }

    /** "reserved/consumed" of the account in the second quarter, whole CNY. */
    String account(String unit) {
        Map<String, Object> row = rows.one(
                "select reserved, consumed from campaign_budget where plan_year = 2026 and plan_quarter = 2 and unit_code = ?",
                unit);
        return whole(row.get("reserved")) + "/" + whole(row.get("consumed"));
    }

    private static long whole(Object amount) {
        return ((BigDecimal) amount).longValueExact();
    }

    /** "step outcome by" of each decision, oldest first. */
    List<String> decisions(String no) {
        return rows.texts(
                "select step || ' ' || outcome || ' ' || decided_by from campaign_decision where campaign_no = ? order by id",
                no);
    }

    OffsetDateTime due(String no) {
        return desk.task(no).getDueDate().toInstant().atOffset(java.time.ZoneOffset.ofHours(8));
    }
}
