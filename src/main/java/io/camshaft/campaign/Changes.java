package io.camshaft.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** A campaign in the making: collects what one act changes. */
final class Changes {

    private Campaign now;

    private final String campaignNo;

    Changes(String campaignNo) {
        this.campaignNo = campaignNo;
    }

    static Changes of(Campaign campaign) {
        Changes changes = new Changes(campaign.campaignNo());
        changes.now = campaign;
        return changes;
    }

    Campaign opened(
            String dealer, String region, String title, LocalDate startsOn, String proposedBy, OffsetDateTime at) {
        return new Campaign(
                campaignNo,
                dealer,
                region,
                CampaignStatus.PREPARING,
                title,
                null,
                null,
                null,
                startsOn,
                null,
                null,
                null,
                null,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                null,
                null,
                null,
                null,
                null,
                1,
                proposedBy,
                null,
                null,
                null,
                null,
                at,
                0);
    }

    Campaign campaign() {
        return now;
    }

    Changes status(CampaignStatus status) {
        return with(
                status,
                now.reservedSupport(),
                now.budgetYear(),
                now.budgetQuarter(),
                now.grantedSupport(),
                now.conditions(),
                now.planFindings(),
                now.roundNo(),
                now.closedAt(),
                now.closeReason());
    }

    Changes findings(List<String> findings) {
        return with(
                now.status(),
                now.reservedSupport(),
                now.budgetYear(),
                now.budgetQuarter(),
                now.grantedSupport(),
                now.conditions(),
                String.join(",", findings),
                now.roundNo(),
                now.closedAt(),
                now.closeReason());
    }

    Changes reserved(BigDecimal amount, Integer year, Integer quarter) {
        return with(
                now.status(),
                amount,
                year,
                quarter,
                now.grantedSupport(),
                now.conditions(),
                now.planFindings(),
                now.roundNo(),
                now.closedAt(),
                now.closeReason());
    }

    Changes granted(BigDecimal support, String conditions) {
        return with(
                now.status(),
                now.reservedSupport(),
                now.budgetYear(),
                now.budgetQuarter(),
                support,
                conditions,
                now.planFindings(),
                now.roundNo(),
                now.closedAt(),
                now.closeReason());
    }

    Changes nextRound() {
        return with(
                now.status(),
                now.reservedSupport(),
                now.budgetYear(),
                now.budgetQuarter(),
                null,
                null,
                now.planFindings(),
                now.roundNo() + 1,
                now.closedAt(),
                now.closeReason());
    }

    Changes closed(OffsetDateTime at, String reason) {
        return with(
                now.status(),
                now.reservedSupport(),
                now.budgetYear(),
                now.budgetQuarter(),
                now.grantedSupport(),
                now.conditions(),
                now.planFindings(),
                now.roundNo(),
                at,
                reason);
    }

    private Changes with(
            CampaignStatus status,
            BigDecimal reserved,
            Integer year,
            Integer quarter,
            BigDecimal granted,
            String conditions,
            String findings,
            int round,
            OffsetDateTime closedAt,
            String closeReason) {
        now = new Campaign(
                now.campaignNo(),
                now.dealerCode(),
                now.regionCode(),
                status,
                now.title(),
                now.campaignType(),
                now.promotedModel(),
                now.targetGroup(),
                now.startsOn(),
                now.endsOn(),
                now.place(),
                now.responsibilities(),
                now.incentives(),
                now.totalCost(),
                now.requestedSupport(),
                reserved,
                year,
                quarter,
                granted,
                conditions,
                findings,
                round,
                now.proposedBy(),
                now.submittedBy(),
                now.submittedAt(),
                closedAt,
                closeReason,
                now.createdAt(),
                now.version());
        return this;
    }
}
