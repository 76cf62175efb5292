package io.camshaft.demo;

import io.camshaft.campaign.AnnualPlan.PlanContent;
import io.camshaft.campaign.AnnualPlan.Target;
import io.camshaft.campaign.AnnualPlan.UnitBudget;
import io.camshaft.campaign.AnnualPlanWorkflow;
import io.camshaft.campaign.CampaignType;
import io.camshaft.campaign.CarModel;
import io.camshaft.campaign.CarModels;
import io.camshaft.campaign.Kpi;
import io.camshaft.campaign.SubmissionWindows;
import io.camshaft.casefile.CaseView;
import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Unit;
import io.camshaft.organisation.UnitKind;
import io.camshaft.platform.text.Texts;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A plan for this year and the next, and a proposal in every state, each made by the person whose act it is. */
@Component
@Profile("demo")
class DemoCampaigns {

    private final CarModels models;
    private final AnnualPlanWorkflow planWorkflow;
    private final SubmissionWindows windows;
    private final Organisation organisation;
    private final DemoDesk desk;
    private final List<CaseView> caseViews;
    private final ManagementService management;
    private final Texts texts;
    private final Clock clock;

    DemoCampaigns(
            CarModels models,
            AnnualPlanWorkflow planWorkflow,
            SubmissionWindows windows,
            Organisation organisation,
            DemoDesk desk,
            List<CaseView> caseViews,
            ManagementService management,
            Texts texts,
            Clock clock) {
        this.models = models;
        this.planWorkflow = planWorkflow;
        this.windows = windows;
        this.organisation = organisation;
        this.desk = desk;
        this.caseViews = caseViews;
        this.management = management;
        this.texts = texts;
        this.clock = clock;
    }

    void create() {
        models.add(new CarModel("C3", "Camellia 3"));
        models.add(new CarModel("C5", "Camellia 5"));
        models.add(new CarModel("C7E", "Camellia 7 E"));
        LocalDate today = LocalDate.now(clock);
        approvedPlan(today.getYear());
        approvedPlan(today.getYear() + 1);
        allowSubmission(today);
        proposals(today.plusDays(20));
    }

    private void approvedPlan(int year) {
        String planNo = planWorkflow.handIn(year, content(), "sun.li");
        desk.complete("qian.wei", planNo, Map.of("planOutcome", "APPROVED"));
    }

    private PlanContent content() {
        List<UnitBudget> budgets = new ArrayList<>();
        for (Unit region : organisation.units(UnitKind.REGION)) {
            quarters(budgets, region, 400_000);
        }
        for (Unit dealer : organisation.units(UnitKind.DEALER)) {
            quarters(budgets, dealer, 100_000);
        }
        return new PlanContent(
                texts.get("demo.plan.purpose"),
                BigDecimal.valueOf(6_000_000),
                Set.of(CampaignType.STANDARDISED, CampaignType.CROSS_INDUSTRY, CampaignType.BANK_PARTNERSHIP),
                Set.of("C5", "C7E"),
                budgets,
                List.of(
                        new Target(CampaignType.STANDARDISED, Kpi.ATTENDANCE, BigDecimal.valueOf(100)),
                        new Target(CampaignType.CROSS_INDUSTRY, Kpi.ATTENDANCE, BigDecimal.valueOf(200)),
                        new Target(CampaignType.BANK_PARTNERSHIP, Kpi.ORDERS, BigDecimal.valueOf(10))));
    }

    private static void quarters(List<UnitBudget> budgets, Unit unit, long amount) {
        for (int quarter = 1; quarter <= 4; quarter++) {
            budgets.add(new UnitBudget(unit.code(), quarter, BigDecimal.valueOf(amount)));
        }
    }

    /** The demonstration works on every day of the month, not only from the 25th to the 5th. */
    private void allowSubmission(LocalDate today) {
        OffsetDateTime until = today.plusYears(1).atStartOfDay(clock.getZone()).toOffsetDateTime();
        for (Unit dealer : organisation.units(UnitKind.DEALER)) {
            for (int month = 0; month <= 3; month++) {
                windows.grantException(
                        dealer.code(),
                        YearMonth.from(today).plusMonths(month),
                        until,
                        texts.get("demo.exception"),
                        "sun.li");
            }
        }
    }

    private void proposals(LocalDate day) {
        open("wang.fang", "demo.campaign.springDrive", day);
        handedIn("zhang.min", "demo.campaign.winterCheck", day, "STANDARDISED", 30_000);
        audited("yang.jie", "demo.campaign.newModel", day);
        reviewed("ma.chao", "demo.campaign.bankDays", day);
        String filed = reviewed("huang.lei", "demo.campaign.ownersClub", day);
        desk.complete(
                "qian.wei",
                filed,
                Map.of("filingOutcome", "PASS", "filingOpinion", texts.get("demo.opinion"), "filingSigned", true));
        String rejected = handedIn("hu.ting", "demo.campaign.homeAndCar", day, "PROPERTY_AND_CAR", 40_000);
        desk.complete("zhao.lei", rejected, no("audit", "REJECT", "demo.reason.notPlanned"));
        String returned = handedIn("guo.ping", "demo.campaign.familyDay", day, "STANDARDISED", 25_000);
        desk.complete("zhao.lei", returned, no("audit", "RETURN_DEALER", "demo.reason.tooVague"));
        String withdrawn = handedIn("cao.yu", "demo.campaign.nightDrive", day, "STANDARDISED", 20_000);
        caseViews.stream()
                .filter(view -> view.processKey().equals("campaignApproval"))
                .forEach(view -> view.act(withdrawn, "withdraw", "cao.yu", texts.get("demo.reason.hallLost")));
        handedIn("zeng.qi", "demo.campaign.homeAndCar", day, "PROPERTY_AND_CAR", 35_000);
        String lapsed = open("tian.wen", "demo.campaign.autumnFair", day);
        management.createJobQuery().activityId("Event_WindowClosed").list().stream()
                .filter(job -> desk.isOf(job.getProcessInstanceId(), lapsed))
                .forEach(job -> management.executeJob(job.getId()));
    }

    private String open(String person, String titleKey, LocalDate day) {
        return desk.start(person, "campaignApproval", Map.of("title", texts.get(titleKey), "startsOn", day.toString()));
    }

    private String handedIn(String person, String titleKey, LocalDate day, String type, int support) {
        String no = open(person, titleKey, day);
        desk.complete(
                person,
                no,
                Map.ofEntries(
                        Map.entry("title", texts.get(titleKey)),
                        Map.entry("campaignType", type),
                        Map.entry("promotedModel", "C5"),
                        Map.entry("targetGroup", texts.get("demo.targetGroup")),
                        Map.entry("startsOn", day.toString()),
                        Map.entry("endsOn", day.plusDays(1).toString()),
                        Map.entry("place", texts.get("demo.place")),
                        Map.entry(
                                "goals",
                                List.of(
                                        Map.of("kpi", "ATTENDANCE", "target", 220),
                                        Map.of("kpi", "ORDERS", "target", 12))),
                        Map.entry(
                                "costs",
                                List.of(
                                        Map.of(
                                                "item",
                                                texts.get("demo.item.hall"),
                                                "amount",
                                                support * 2,
                                                "support",
                                                support),
                                        Map.of(
                                                "item",
                                                texts.get("demo.item.catering"),
                                                "amount",
                                                8_000,
                                                "support",
                                                0))),
                        Map.entry("responsibilities", texts.get("demo.responsibilities")),
                        Map.entry("incentives", texts.get("demo.incentives")),
                        Map.entry("declarationConfirmed", true)));
        return no;
    }

    private String audited(String person, String titleKey, LocalDate day) {
        String no = handedIn(person, titleKey, day, "STANDARDISED", 30_000);
        String region = organisation
                .regionOf(organisation.person(person).orElseThrow().unitCode())
                .code();
        desk.complete(
                switch (region) {
                    case "NORTH" -> "li.qiang";
                    case "EAST" -> "zhao.lei";
                    default -> "chen.hong";
                },
                no,
                Map.of(
                        "auditEffect",
                        texts.get("demo.effect"),
                        "auditComplete",
                        true,
                        "auditTrue",
                        true,
                        "auditOutcome",
                        "PASS"));
        return no;
    }

    private String reviewed(String person, String titleKey, LocalDate day) {
        String no = audited(person, titleKey, day);
        desk.complete(
                "sun.li",
                no,
                Map.of(
                        "reviewEffect",
                        texts.get("demo.effect"),
                        "reviewOutcome",
                        "PASS",
                        "reviewSupport",
                        25_000,
                        "reviewConditions",
                        texts.get("demo.conditions")));
        return no;
    }

    private Map<String, Object> no(String step, String outcome, String reasonKey) {
        return Map.of(
                step + "Effect",
                texts.get("demo.effect"),
                step + "Complete",
                true,
                step + "True",
                true,
                step + "Outcome",
                outcome,
                step + "Reason",
                texts.get(reasonKey));
    }
}
