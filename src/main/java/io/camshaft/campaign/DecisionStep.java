package io.camshaft.campaign;

/** The three levels that decide on a proposal, each with the status in which it may. */
public enum DecisionStep {
    /** 审核, by the region. */
    AUDIT(CampaignStatus.AUDITING, CampaignStatus.REVIEWING),
    /** 复核, by headquarters. */
    REVIEW(CampaignStatus.REVIEWING, CampaignStatus.FILING),
    /** 批准备案, by headquarters' approver. */
    FILING(CampaignStatus.FILING, CampaignStatus.FILED);

    private final CampaignStatus during;
    private final CampaignStatus passed;

    DecisionStep(CampaignStatus during, CampaignStatus passed) {
        this.during = during;
        this.passed = passed;
    }

    CampaignStatus during() {
        return during;
    }

    CampaignStatus after(Outcome outcome) {
        return switch (outcome) {
            case PASS -> passed;
            case RETURN_DEALER -> CampaignStatus.PREPARING;
            case RETURN_REGION -> CampaignStatus.AUDITING;
            case REJECT -> CampaignStatus.REJECTED;
        };
    }
}
