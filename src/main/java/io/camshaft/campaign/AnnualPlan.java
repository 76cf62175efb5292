package io.camshaft.campaign;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/** Marketing plan of a year (CM-06). Money in CNY. */
public record AnnualPlan(
        String planNo,
        int planYear,
        PlanStatus status,
        PlanContent content,
        String enteredBy,
        OffsetDateTime enteredAt,
        String decidedBy,
        OffsetDateTime decidedAt,
        String decisionReason,
        int version) {

    /** Life of a plan. */
    public enum PlanStatus {
        DRAFT,
        SUBMITTED,
        PUBLISHED,
        /** A newer plan of the same year took its place. */
        REPLACED,
        DISCARDED
    }

    /** What is planned. */
    public record PlanContent(
            String purpose,
            BigDecimal totalBudget,
            Set<CampaignType> types,
            Set<String> models,
            List<UnitBudget> budgets,
            List<Target> targets) {

        public static final PlanContent EMPTY =
                new PlanContent(null, BigDecimal.ZERO, Set.of(), Set.of(), List.of(), List.of());
    }

    /** Budget of a region or a dealer in one quarter (1 to 4). */
    public record UnitBudget(String unitCode, int quarter, BigDecimal amount) {}

    /** What a campaign of the type is expected to reach. */
    public record Target(CampaignType type, Kpi kpi, BigDecimal target) {}
}
