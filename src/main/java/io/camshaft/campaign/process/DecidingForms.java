package io.camshaft.campaign.process;

import io.camshaft.campaign.Campaign;
import io.camshaft.campaign.CampaignService;
import io.camshaft.campaign.Outcome;
import io.camshaft.platform.form.FormFacts;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Facts of the forms in which region and headquarters decide. */
@Configuration(proxyBeanMethods = false)
class DecidingForms {

    @Bean
    FormFacts auditFacts(CampaignFacts facts, CampaignService campaigns) {
        return FormFacts.of("campaign-audit", no -> {
            Campaign campaign = campaigns.campaign(no);
            Map<String, Object> all = facts.ofProposal(campaign);
            all.put("auditChoices", facts.choices(campaign, Outcome.PASS, Outcome.RETURN_DEALER, Outcome.REJECT));
            return all;
        });
    }

    @Bean
    FormFacts campaignReviewFacts(CampaignFacts facts, CampaignService campaigns) {
        return FormFacts.of("campaign-review", no -> {
            Campaign campaign = campaigns.campaign(no);
            Map<String, Object> all = facts.ofProposal(campaign);
            all.put("reviewChoices", facts.choices(campaign, Outcome.values()));
            all.put("reviewSupport", campaign.requestedSupport());
            return all;
        });
    }

    @Bean
    FormFacts filingFacts(CampaignFacts facts, CampaignService campaigns) {
        return FormFacts.of("campaign-file", no -> facts.ofProposal(campaigns.campaign(no)));
    }
}
