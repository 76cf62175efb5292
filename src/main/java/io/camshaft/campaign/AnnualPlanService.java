package io.camshaft.campaign;

import io.camshaft.campaign.AnnualPlan.PlanContent;
import io.camshaft.campaign.AnnualPlan.PlanStatus;
import io.camshaft.campaign.AnnualPlan.UnitBudget;
import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Unit;
import io.camshaft.organisation.UnitKind;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.jdbc.BusinessNumbers;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The yearly plan: entered by one person, approved by another, then the measure and the purse of every campaign. */
@Service
@Transactional
public class AnnualPlanService {

    private final AnnualPlanRepository plans;
    private final BudgetRepository budgets;
    private final Organisation organisation;
    private final BusinessNumbers numbers;
    private final Clock clock;

    AnnualPlanService(
            AnnualPlanRepository plans,
            BudgetRepository budgets,
            Organisation organisation,
            BusinessNumbers numbers,
            Clock clock) {
        this.plans = plans;
        this.budgets = budgets;
        this.organisation = organisation;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Opens a plan for the year; a year that has one gets a revision that starts from it. */
    public AnnualPlan open(int year, String enteredBy) {
        String planNo = numbers.next("PLN");
        plans.insert(planNo, year, enteredBy, OffsetDateTime.now(clock));
        plans.published(year).ifPresent(current -> plans.startFrom(planNo, current.content()));
        return plan(planNo);
    }

    public AnnualPlan plan(String planNo) {
        return plans.find(planNo).orElseThrow(() -> new BusinessRefusal("campaign.plan.unknown", planNo));
    }

    public Optional<AnnualPlan> published(int year) {
        return plans.published(year);
    }

    public List<AnnualPlan> all() {
        return plans.heads();
    }

    public List<BudgetAccount> accounts(int year) {
        return budgets.ofYear(year);
    }

    /** Hands the content in for approval. */
    public void enter(String planNo, PlanContent content, String enteredBy) {
        check(content);
        plans.saveContent(plan(planNo), content, enteredBy);
    }

    private void check(PlanContent content) {
        Set<String> seen = new HashSet<>();
        for (UnitBudget line : content.budgets()) {
            if (organisation.unit(line.unitCode()).isEmpty()) {
                throw new BusinessRefusal("campaign.plan.unknownUnit", line.unitCode());
            }
            if (!seen.add(line.unitCode() + "/" + line.quarter())) {
                throw new BusinessRefusal("campaign.plan.unitTwice", line.unitCode());
            }
        }
        BigDecimal regions = sum(content, this::isRegion);
        if (regions.compareTo(content.totalBudget()) > 0) {
            throw new BusinessRefusal("campaign.plan.regionsExceedTotal", regions, content.totalBudget());
        }
        for (UnitBudget region :
                content.budgets().stream().filter(this::isRegion).toList()) {
            BigDecimal dealers = sum(
                    content,
                    line -> line.quarter() == region.quarter()
                            && organisation
                                    .unit(line.unitCode())
                                    .map(Unit::parentCode)
                                    .filter(region.unitCode()::equals)
                                    .isPresent());
            if (dealers.compareTo(region.amount()) > 0) {
                throw new BusinessRefusal(
                        "campaign.plan.dealersExceedRegion",
                        region.unitCode(),
                        region.quarter(),
                        dealers,
                        region.amount());
            }
        }
        for (UnitBudget line : content.budgets()) {
            boolean regionMissing = organisation
                    .unit(line.unitCode())
                    .filter(unit -> unit.kind() == UnitKind.DEALER)
                    .filter(unit -> !seen.contains(unit.parentCode() + "/" + line.quarter()))
                    .isPresent();
            if (regionMissing) {
                throw new BusinessRefusal("campaign.plan.regionMissing", line.unitCode(), line.quarter());
            }
        }
    }

    private boolean isRegion(UnitBudget line) {
        return organisation
                .unit(line.unitCode())
                .filter(unit -> unit.kind() == UnitKind.REGION)
                .isPresent();
    }

    private static BigDecimal sum(PlanContent content, Predicate<UnitBudget> which) {
        return content.budgets().stream()
                .filter(which)
                .map(UnitBudget::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The second person's word; never the one who entered the plan. */
    public void decide(String planNo, PlanStatus outcome, String decidedBy, String reason) {
        AnnualPlan plan = plan(planNo);
        if (decidedBy.equals(plan.enteredBy())) {
            throw new BusinessRefusal("campaign.plan.ownPlan");
        }
        if (outcome != PlanStatus.SUBMITTED && reason == null) {
            throw new BusinessRefusal("campaign.reasonMissing");
        }
        plans.decide(plan, outcome, decidedBy, reason, OffsetDateTime.now(clock));
    }

    /** Makes the approved plan the one of its year and sets its budgets; never below what is already promised. */
    public void publish(String planNo) {
        AnnualPlan plan = plan(planNo);
        for (UnitBudget line : plan.content().budgets()) {
            if (!budgets.allocate(plan.planYear(), line.quarter(), line.unitCode(), line.amount())) {
                throw new BusinessRefusal("campaign.plan.belowPromised", line.unitCode(), line.quarter());
            }
        }
        plans.publish(plan);
    }
}
