package io.camshaft.campaign.process;

import io.camshaft.campaign.Campaign;
import io.camshaft.campaign.CampaignDecision;
import io.camshaft.campaign.CampaignService;
import io.camshaft.campaign.Outcome;
import io.camshaft.messaging.Notice;
import io.camshaft.messaging.Outbox;
import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Person;
import io.camshaft.organisation.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who is told what about a proposal. The words are in templates/campaign/mail. */
@Component
class CampaignNews {

    private final CampaignService campaigns;
    private final Organisation organisation;
    private final Outbox outbox;

    CampaignNews(CampaignService campaigns, Organisation organisation, Outbox outbox) {
        this.campaigns = campaigns;
        this.organisation = organisation;
        this.outbox = outbox;
    }

    /** The last decision did not pass the proposal on: its addressee learns why. */
    void outcome(String campaignNo) {
        Campaign campaign = campaigns.campaign(campaignNo);
        List<CampaignDecision> decisions = campaigns.decisions(campaignNo);
        CampaignDecision last = decisions.get(decisions.size() - 1);
        Map<String, Object> facts = facts(campaign);
        facts.put("reason", last.reason());
        String template = last.outcome() == Outcome.REJECT ? "rejected" : "returned";
        for (String person : addressees(campaign, decisions, last)) {
            outbox.tell(new Notice("campaign/mail/" + template, campaignNo, person, "decision-" + last.id(), facts));
        }
    }

    private List<String> addressees(Campaign campaign, List<CampaignDecision> decisions, CampaignDecision last) {
        if (last.outcome() != Outcome.RETURN_REGION) {
            return dealersPeople(campaign);
        }
        return decisions.stream()
                .filter(decision -> decision.step() == io.camshaft.campaign.DecisionStep.AUDIT)
                .map(CampaignDecision::decidedBy)
                .reduce((first, second) -> second)
                .map(List::of)
                .orElse(List.of());
    }

    void filed(String campaignNo) {
        Campaign campaign = campaigns.campaign(campaignNo);
        Map<String, Object> facts = facts(campaign);
        facts.put("grantedSupport", campaign.grantedSupport());
        facts.put("conditions", campaign.conditions() == null ? "" : campaign.conditions());
        tell(dealersPeople(campaign), "filed", campaignNo, "filed", facts);
    }

    void lapsed(String campaignNo) {
        Campaign campaign = campaigns.campaign(campaignNo);
        tell(dealersPeople(campaign), "lapsed", campaignNo, "lapsed", facts(campaign));
    }

    /** Reminder or escalation about an open task. */
    void task(String template, String campaignNo, String step, List<Person> people) {
        Map<String, Object> facts = facts(campaigns.campaign(campaignNo));
        tell(people.stream().map(Person::id).toList(), template, campaignNo, step, facts);
    }

    /** The proposer; the colleagues where the proposer has left. */
    private List<String> dealersPeople(Campaign campaign) {
        boolean stillHere = organisation
                .person(campaign.proposedBy())
                .filter(Person::active)
                .isPresent();
        return stillHere
                ? List.of(campaign.proposedBy())
                : organisation.holders(Role.DEALER_MARKETING, campaign.dealerCode()).stream()
                        .map(Person::id)
                        .toList();
    }

    private void tell(List<String> people, String template, String no, String step, Map<String, Object> facts) {
        people.forEach(person -> outbox.tell(new Notice("campaign/mail/" + template, no, person, step, facts)));
    }

    private static Map<String, Object> facts(Campaign campaign) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("title", campaign.title());
        facts.put("dealerCode", campaign.dealerCode());
        return facts;
    }
}
