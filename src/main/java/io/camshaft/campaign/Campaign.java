package io.camshaft.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;

/**
 * A proposal and what became of it. Money in CNY.
 *
 * @param planFindings reasons why it is not in the annual plan, codes joined by commas; null before the check, empty when within
 * @param roundNo 1 for the first submission
 */
public record Campaign(
        String campaignNo,
        String dealerCode,
        String regionCode,
        CampaignStatus status,
        String title,
        CampaignType campaignType,
        String promotedModel,
        String targetGroup,
        LocalDate startsOn,
        LocalDate endsOn,
        String place,
        String responsibilities,
        String incentives,
        BigDecimal totalCost,
        BigDecimal requestedSupport,
        BigDecimal reservedSupport,
        Integer budgetYear,
        Integer budgetQuarter,
        BigDecimal grantedSupport,
        String conditions,
        String planFindings,
        int roundNo,
        String proposedBy,
        String submittedBy,
        OffsetDateTime submittedAt,
        OffsetDateTime closedAt,
        String closeReason,
        OffsetDateTime createdAt,
        int version) {

    public YearMonth eventMonth() {
        return YearMonth.from(startsOn);
    }

    public static int quarterOf(LocalDate day) {
        return (day.getMonthValue() + 2) / 3;
    }

    public List<String> findings() {
        return planFindings == null || planFindings.isEmpty() ? List.of() : List.of(planFindings.split(","));
    }

    public boolean isWithinAnnualPlan() {
        return planFindings != null && planFindings.isEmpty();
    }

    /** Who wrote or handed it in must not decide on it. */
    public boolean isOwnProposalOf(String personId) {
        return personId.equals(proposedBy) || personId.equals(submittedBy);
    }
}
