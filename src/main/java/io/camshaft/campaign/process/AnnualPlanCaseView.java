package io.camshaft.campaign.process;

import io.camshaft.campaign.AnnualPlan;
import io.camshaft.campaign.AnnualPlanService;
import io.camshaft.casefile.CaseView;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** An annual plan on its case page. */
@Component
class AnnualPlanCaseView implements CaseView {

    private final AnnualPlanService plans;
    private final PlanFindings findings;
    private final Wording words;

    AnnualPlanCaseView(AnnualPlanService plans, PlanFindings findings, Wording words) {
        this.plans = plans;
        this.findings = findings;
        this.words = words;
    }

    @Override
    public String processKey() {
        return AnnualPlanApproval.KEY;
    }

    @Override
    public String titleOf(String caseNo) {
        return words.text(
                "campaign.plan.title", String.valueOf(plans.plan(caseNo).planYear()));
    }

    @Override
    public List<FactGroup> factsOf(String caseNo) {
        AnnualPlan plan = plans.plan(caseNo);
        var content = plan.content();
        return List.of(
                new FactGroup(
                        words.text("campaign.plan.case"),
                        List.of(
                                fact("campaign.case.status", words.text("campaign.plan.status." + plan.status())),
                                fact("campaign.plan.purpose", Wording.orDash(content.purpose())),
                                fact("campaign.plan.total", words.money(content.totalBudget())),
                                fact(
                                        "campaign.plan.types",
                                        content.types().stream()
                                                .sorted()
                                                .map(words::type)
                                                .collect(Collectors.joining(", "))),
                                fact("campaign.plan.models", findings.modelNames(content.models())))),
                new FactGroup(words.text("campaign.plan.budgets"), budgetsOf(content)));
    }

    private List<Fact> budgetsOf(AnnualPlan.PlanContent content) {
        return content.budgets().stream()
                .map(line ->
                        new Fact(words.unit(line.unitCode()) + " · Q" + line.quarter(), words.money(line.amount())))
                .toList();
    }

    private Fact fact(String labelKey, String value) {
        return new Fact(words.text(labelKey), value);
    }

    @Override
    public List<Decision> decisionsOf(String caseNo) {
        AnnualPlan plan = plans.plan(caseNo);
        if (plan.decidedBy() == null) {
            return List.of();
        }
        return List.of(new Decision(
                words.text("campaign.plan.approval"),
                words.text("campaign.plan.status." + plan.status()),
                plan.decisionReason(),
                plan.decidedBy(),
                plan.decidedAt()));
    }
}
