package io.camshaft.campaign;

import java.util.EnumSet;
import java.util.Set;

/** Where a proposal stands. */
public enum CampaignStatus {
    /** The dealer writes or amends it (准备中). */
    PREPARING,
    /** The region audits it (待审核). */
    AUDITING,
    /** Headquarters reviews and funds it (待复核). */
    REVIEWING,
    /** Headquarters approves and files it (待批准备案). */
    FILING,
    /** Approved and on file; the dealer carries it out (已备案). */
    FILED,
    /** Refused with a reason (已驳回). */
    REJECTED,
    /** Taken back by the dealer (已撤回). */
    WITHDRAWN,
    /** Not handed in before the window closed (已失效). */
    LAPSED;

    public boolean isOpen() {
        return !allowedNext().isEmpty();
    }

    public boolean canBecome(CampaignStatus next) {
        return allowedNext().contains(next);
    }

    private Set<CampaignStatus> allowedNext() {
        return switch (this) {
            case PREPARING -> EnumSet.of(AUDITING, WITHDRAWN, LAPSED);
            case AUDITING -> EnumSet.of(REVIEWING, PREPARING, REJECTED, WITHDRAWN);
            case REVIEWING -> EnumSet.of(FILING, AUDITING, PREPARING, REJECTED, WITHDRAWN);
            case FILING -> EnumSet.of(FILED, AUDITING, PREPARING, REJECTED, WITHDRAWN);
            case FILED, REJECTED, WITHDRAWN, LAPSED -> EnumSet.noneOf(CampaignStatus.class);
        };
    }
}
