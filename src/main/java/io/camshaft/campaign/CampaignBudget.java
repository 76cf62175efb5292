package io.camshaft.campaign;

import io.camshaft.platform.BusinessRefusal;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The purse: reserved at submission, booked at filing, released by reject, withdrawal or lapse. A dealer's money is part of its
 * region's, so both accounts move; always the region's first, so that two proposals cannot wait for each other.
 */
@Service
@Transactional
public class CampaignBudget {

    private final CampaignRepository campaigns;
    private final BudgetRepository budgets;

    CampaignBudget(CampaignRepository campaigns, BudgetRepository budgets) {
        this.campaigns = campaigns;
        this.budgets = budgets;
    }

    /** Account of the dealer for the quarter of the campaign's first day. */
    @Transactional(readOnly = true)
    public Optional<BudgetAccount> accountOf(Campaign campaign) {
        return budgets.find(
                campaign.startsOn().getYear(), Campaign.quarterOf(campaign.startsOn()), campaign.dealerCode());
    }

    /** Reserves what is requested, instead of what an earlier round reserved; refuses where the purse is too small. */
    public void reserve(String campaignNo) {
        Campaign campaign = find(campaignNo);
        giveBack(campaign);
        int year = campaign.startsOn().getYear();
        int quarter = Campaign.quarterOf(campaign.startsOn());
        BigDecimal wanted = campaign.requestedSupport();
        take(campaign.regionCode(), year, quarter, wanted);
        take(campaign.dealerCode(), year, quarter, wanted);
        campaigns.update(Changes.of(campaign).reserved(wanted, year, quarter).campaign());
    }

    private void take(String unitCode, int year, int quarter, BigDecimal wanted) {
        if (!budgets.reserve(year, quarter, unitCode, wanted)) {
            BudgetAccount account = budgets.find(year, quarter, unitCode)
                    .orElseThrow(() ->
                            new BusinessRefusal("campaign.budgetUnknown", unitCode, String.valueOf(year), quarter));
            throw new BusinessRefusal("campaign.budgetExceeded", unitCode, quarter, account.left(), wanted);
        }
    }

    /** Books the granted support; what was reserved beyond it is free again. */
    public void consume(String campaignNo) {
        Campaign campaign = find(campaignNo);
        for (String unit : new String[] {campaign.regionCode(), campaign.dealerCode()}) {
            if (!budgets.consume(
                    campaign.budgetYear(),
                    campaign.budgetQuarter(),
                    unit,
                    campaign.reservedSupport(),
                    campaign.grantedSupport())) {
                throw new IllegalStateException("Reservation of " + campaignNo + " is not on the account of " + unit);
            }
        }
        campaigns.update(Changes.of(campaign)
                .reserved(BigDecimal.ZERO, campaign.budgetYear(), campaign.budgetQuarter())
                .campaign());
    }

    /** Gives the reservation back; harmless where there is none. */
    public void release(String campaignNo) {
        Campaign campaign = find(campaignNo);
        if (campaign.reservedSupport().signum() == 0) {
            return;
        }
        giveBack(campaign);
        campaigns.update(Changes.of(campaign)
                .reserved(BigDecimal.ZERO, campaign.budgetYear(), campaign.budgetQuarter())
                .campaign());
    }

    private void giveBack(Campaign campaign) {
        if (campaign.reservedSupport().signum() == 0) {
            return;
        }
        BigDecimal back = campaign.reservedSupport().negate();
        for (String unit : new String[] {campaign.regionCode(), campaign.dealerCode()}) {
            if (!budgets.reserve(campaign.budgetYear(), campaign.budgetQuarter(), unit, back)) {
                throw new IllegalStateException(
                        "Reservation of " + campaign.campaignNo() + " is not on the account of " + unit);
            }
        }
    }

    private Campaign find(String campaignNo) {
        return campaigns.find(campaignNo).orElseThrow(() -> new BusinessRefusal("campaign.unknown", campaignNo));
    }
}
