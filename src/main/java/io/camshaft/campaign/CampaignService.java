package io.camshaft.campaign;

import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Role;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.jdbc.BusinessNumbers;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The acts of a proposal's life, one method each. Money moves in {@link CampaignBudget}. */
@Service
@Transactional
public class CampaignService {

    private final CampaignRepository campaigns;
    private final SubmissionWindows windows;
    private final Organisation organisation;
    private final BusinessNumbers numbers;
    private final Clock clock;

    CampaignService(
            CampaignRepository campaigns,
            SubmissionWindows windows,
            Organisation organisation,
            BusinessNumbers numbers,
            Clock clock) {
        this.campaigns = campaigns;
        this.windows = windows;
        this.organisation = organisation;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Opens a proposal of the dealer; refuses a first day in the past and a month whose window is over. */
    public Campaign open(String dealerCode, String proposedBy, String title, LocalDate startsOn) {
        if (startsOn.isBefore(LocalDate.now(clock))) {
            throw new BusinessRefusal("campaign.startsInThePast");
        }
        windows.requireNotOver(dealerCode, startsOn);
        Campaign campaign = new Changes(numbers.next("CMP"))
                .opened(dealerCode, organisation.regionOf(dealerCode).code(), title, startsOn, proposedBy, now());
        campaigns.insert(campaign);
        return campaign;
    }

    @Transactional(readOnly = true)
    public Campaign campaign(String campaignNo) {
        return campaigns.find(campaignNo).orElseThrow(() -> new BusinessRefusal("campaign.unknown", campaignNo));
    }

    @Transactional(readOnly = true)
    public List<Proposal.Goal> goals(String campaignNo) {
        return campaigns.goals(campaignNo);
    }

    @Transactional(readOnly = true)
    public List<Proposal.CostItem> costs(String campaignNo) {
        return campaigns.costs(campaignNo);
    }

    @Transactional(readOnly = true)
    public List<CampaignDecision> decisions(String campaignNo) {
        return campaigns.decisions(campaignNo);
    }

    /** The dealer hands the proposal in; only while the window of its month is open. */
    public void submit(String campaignNo, Proposal proposal, String submittedBy) {
        Campaign campaign = campaign(campaignNo);
        if (campaign.status() != CampaignStatus.PREPARING) {
            throw new BusinessRefusal("campaign.notWithDealer", campaignNo);
        }
        ProposalRules.check(proposal);
        windows.requireOpen(campaign.dealerCode(), proposal.startsOn());
        campaigns.saveProposal(campaign, proposal, submittedBy, now());
    }

    /** Keeps what the annual plan's check found; the proposal goes to the region. */
    void recordPlanCheck(Campaign campaign, List<String> findings) {
        campaigns.update(Changes.of(campaign)
                .findings(findings)
                .status(CampaignStatus.AUDITING)
                .campaign());
    }

    /** One level decides. */
    public void decide(String campaignNo, CampaignDecision decision) {
        Campaign campaign = campaign(campaignNo);
        if (campaigns.submitters(campaignNo).contains(decision.decidedBy())) {
            throw new BusinessRefusal("campaign.ownProposal");
        }
        DecisionRules.check(campaign, campaigns.decisions(campaignNo), decision);
        campaigns.insertDecision(campaignNo, decision.recorded(campaign.roundNo(), now()));
        Changes changes = Changes.of(campaign).status(decision.step().after(decision.outcome()));
        switch (decision.outcome()) {
            case PASS -> {
                if (decision.step() == DecisionStep.REVIEW) {
                    changes.granted(decision.grantedSupport(), decision.conditions());
                }
                if (decision.step() == DecisionStep.FILING) {
                    changes.closed(now(), null);
                }
            }
            case RETURN_DEALER, RETURN_REGION -> changes.nextRound();
            case REJECT -> changes.closed(now(), decision.reason());
        }
        campaigns.update(changes.campaign());
    }

    /** The dealer takes the proposal back, with a reason, until it is filed. */
    public void withdraw(String campaignNo, String personId, String reason) {
        Campaign campaign = campaign(campaignNo);
        if (!mayWithdraw(campaign, personId)) {
            throw new BusinessRefusal("campaign.mayNotWithdraw");
        }
        if (reason == null || reason.isBlank()) {
            throw new BusinessRefusal("campaign.reasonMissing");
        }
        close(campaign, CampaignStatus.WITHDRAWN, reason.strip());
    }

    /** Open, and the person proposes for or runs this dealer today. */
    @Transactional(readOnly = true)
    public boolean mayWithdraw(Campaign campaign, String personId) {
        var groups = organisation.groupsOf(personId);
        return campaign.status().isOpen()
                && (groups.contains(Role.DEALER_MARKETING.at(campaign.dealerCode()))
                        || groups.contains(Role.DEALER_MANAGER.at(campaign.dealerCode())));
    }

    /** The window is over and the dealer has not handed in. */
    public void lapse(String campaignNo) {
        close(campaign(campaignNo), CampaignStatus.LAPSED, null);
    }

    private void close(Campaign campaign, CampaignStatus status, String reason) {
        if (!campaign.status().canBecome(status)) {
            throw new BusinessRefusal("campaign.alreadyClosed", campaign.campaignNo());
        }
        campaigns.update(
                Changes.of(campaign).status(status).closed(now(), reason).campaign());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    static boolean exceeds(BigDecimal amount, BigDecimal most) {
        return amount.compareTo(most) > 0;
    }
}
