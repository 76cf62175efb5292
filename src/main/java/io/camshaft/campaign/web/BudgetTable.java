package io.camshaft.campaign.web;

import io.camshaft.campaign.AnnualPlanService;
import io.camshaft.campaign.BudgetAccount;
import io.camshaft.campaign.process.Wording;
import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Visibility;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;

/** Budget accounts as the page prints them, cut to what the reader may see. */
@Component
class BudgetTable {

    private final AnnualPlanService plans;
    private final Organisation organisation;
    private final Wording words;

    BudgetTable(AnnualPlanService plans, Organisation organisation, Wording words) {
        this.plans = plans;
        this.organisation = organisation;
        this.words = words;
    }

    /** Headquarters sees all, a region itself and its dealers, a dealer itself. */
    List<Row> visibleTo(String personId, int year) {
        Visibility visibility = organisation.visibilityOf(personId);
        String ownUnit =
                organisation.person(personId).map(person -> person.unitCode()).orElse("");
        return plans.accounts(year).stream()
                .filter(account -> visibility.covers(account.unitCode())
                        || account.unitCode().equals(ownUnit))
                .map(this::row)
                .toList();
    }

    private Row row(BudgetAccount account) {
        BigDecimal used = account.reserved().add(account.consumed());
        int share = account.amount().signum() == 0
                ? 0
                : used.multiply(BigDecimal.valueOf(100))
                        .divide(account.amount(), java.math.RoundingMode.HALF_UP)
                        .intValue();
        return new Row(
                words.unit(account.unitCode()),
                account.planQuarter(),
                words.money(account.amount()),
                words.money(account.reserved()),
                words.money(account.consumed()),
                words.money(account.left()),
                share);
    }

    /** Amounts in CNY, printed; usedShare in per cent. */
    public record Row(
            String unit, int quarter, String amount, String reserved, String consumed, String left, int usedShare) {}
}
