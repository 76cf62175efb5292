package io.camshaft.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a dealer proposes (CM-17).
 *
 * @param costs amounts in CNY
 * @param incentives null where there are none
 */
public record Proposal(
        String title,
        CampaignType type,
        String promotedModel,
        String targetGroup,
        LocalDate startsOn,
        LocalDate endsOn,
        String place,
        List<Goal> goals,
        List<CostItem> costs,
        String responsibilities,
        String incentives) {

    /** A figure with the value the dealer wants to reach. */
    public record Goal(Kpi kpi, BigDecimal target) {}

    /** A line of the budget: whole cost, and the part headquarters is asked to bear. */
    public record CostItem(String item, BigDecimal amount, BigDecimal support) {}

    public BigDecimal totalCost() {
        return costs.stream().map(CostItem::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal requestedSupport() {
        return costs.stream().map(CostItem::support).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
