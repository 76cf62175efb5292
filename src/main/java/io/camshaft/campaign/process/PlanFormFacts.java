package io.camshaft.campaign.process;

import io.camshaft.campaign.AnnualPlan;
import io.camshaft.campaign.AnnualPlan.PlanContent;
import io.camshaft.campaign.AnnualPlan.UnitBudget;
import io.camshaft.campaign.AnnualPlanService;
import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Unit;
import io.camshaft.organisation.UnitKind;
import io.camshaft.platform.form.FormFacts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** What the forms of the annual plan show. */
@Component
class PlanFormFacts {

    /** Beyond this many units a form of rows is no help; then the plan comes as a CSV file. */
    private static final int MOST_PREFILLED_UNITS = 60;

    private final AnnualPlanService plans;
    private final Organisation organisation;
    private final PlanFindings findings;
    private final Wording words;

    PlanFormFacts(AnnualPlanService plans, Organisation organisation, PlanFindings findings, Wording words) {
        this.plans = plans;
        this.organisation = organisation;
        this.findings = findings;
        this.words = words;
    }

    Map<String, Object> ofEntry(String planNo) {
        AnnualPlan plan = plans.plan(planNo);
        PlanContent content = plan.content();
        Map<String, Object> all = head(plan);
        all.put(
                "revisionNote",
                plans.published(plan.planYear()).isPresent() ? words.text("campaign.plan.isRevision") : "");
        all.put("returnReason", CampaignFacts.text(plan.decisionReason() == null ? "" : plan.decisionReason()));
        all.put("modelChoices", findings.modelChoices());
        all.put(
                "unitChoices",
                units().map(u -> Map.of("label", words.unit(u.code()), "value", u.code()))
                        .toList());
        all.put("purpose", content.purpose());
        all.put("totalBudget", content.totalBudget());
        all.put(
                "campaignTypes",
                content.types().stream().map(Enum::name).sorted().toList());
        all.put("promotedModels", content.models().stream().sorted().toList());
        all.put("budgets", budgetFields(content));
        all.put(
                "targets",
                content.targets().stream()
                        .map(t -> Map.<String, Object>of(
                                "campaignType", t.type().name(), "kpi", t.kpi().name(), "target", t.target()))
                        .toList());
        return all;
    }

    Map<String, Object> ofApproval(String planNo) {
        AnnualPlan plan = plans.plan(planNo);
        PlanContent content = plan.content();
        Map<String, Object> all = head(plan);
        all.put("enteredByName", CampaignFacts.text(words.person(plan.enteredBy())));
        all.put("totalBudget", words.money(content.totalBudget()));
        all.put("regionTotal", words.money(total(content, UnitKind.REGION)));
        all.put("dealerTotal", words.money(total(content, UnitKind.DEALER)));
        all.put("typeNames", content.types().stream().sorted().map(words::type).collect(Collectors.joining(", ")));
        all.put(
                "modelNames",
                CampaignFacts.text(content.models().stream()
                        .sorted()
                        .map(findings::modelName)
                        .collect(Collectors.joining(", "))));
        all.put("purpose", CampaignFacts.text(content.purpose()));
        all.put(
                "budgetRows",
                budgetFields(content).stream()
                        .map(row -> {
                            Map<String, Object> shown = new LinkedHashMap<>();
                            row.forEach((key, value) -> shown.put(
                                    key,
                                    value instanceof BigDecimal amount ? words.money(amount) : words.unit("" + value)));
                            return shown;
                        })
                        .toList());
        all.put(
                "targetRows",
                content.targets().stream()
                        .map(t -> Map.of(
                                "type",
                                words.type(t.type()),
                                "kpi",
                                words.kpi(t.kpi()),
                                "target",
                                words.money(t.target())))
                        .toList());
        return all;
    }

    private Map<String, Object> head(AnnualPlan plan) {
        Map<String, Object> all = new HashMap<>();
        all.put("caseNo", plan.planNo());
        all.put("caseLink", "/cases/" + plan.planNo());
        all.put("planYear", String.valueOf(plan.planYear()));
        return all;
    }

    private BigDecimal total(PlanContent content, UnitKind kind) {
        return content.budgets().stream()
                .filter(line -> organisation
                        .unit(line.unitCode())
                        .filter(unit -> unit.kind() == kind)
                        .isPresent())
                .map(UnitBudget::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** One row a unit with its four quarters; a plan without budgets starts with every unit at zero. */
    private List<Map<String, Object>> budgetFields(PlanContent content) {
        Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
        if (content.budgets().isEmpty()) {
            List<Unit> all = units().toList();
            if (all.size() <= MOST_PREFILLED_UNITS) {
                all.forEach(unit -> rows.put(unit.code(), row(unit.code())));
            }
        }
        for (UnitBudget line : content.budgets()) {
            rows.computeIfAbsent(line.unitCode(), PlanFormFacts::row).put("q" + line.quarter(), line.amount());
        }
        return new ArrayList<>(rows.values());
    }

    private static Map<String, Object> row(String unitCode) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("unit", unitCode);
        for (int quarter = 1; quarter <= 4; quarter++) {
            row.put("q" + quarter, BigDecimal.ZERO);
        }
        return row;
    }

    private Stream<Unit> units() {
        return Stream.concat(
                organisation.units(UnitKind.REGION).stream(), organisation.units(UnitKind.DEALER).stream());
    }

    @Configuration(proxyBeanMethods = false)
    static class Forms {

        @Bean
        FormFacts planEntryFacts(PlanFormFacts facts) {
            return FormFacts.of("annual-plan-enter", facts::ofEntry);
        }

        @Bean
        FormFacts planApprovalFacts(PlanFormFacts facts) {
            return FormFacts.of("annual-plan-approve", facts::ofApproval);
        }
    }
}
