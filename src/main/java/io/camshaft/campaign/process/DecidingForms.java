package io.camshaft.campaign.process;

import io.camshaft.campaign.Campaign;
import io.camshaft.campaign.CampaignService;
import io.camshaft.campaign.Outcome;
import io.camshaft.platform.form.FormFacts;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Facts of the forms in which region and headquarters decide. */
@Configuration(proxyBeanMethods = false)
class DecidingForms {

    @Bean
    FormFacts auditFacts(CampaignFacts facts, CampaignService campaigns) {
        return form("campaign-audit", no -> {
            Campaign campaign = campaigns.campaign(no);
            Map<String, Object> all = facts.ofProposal(campaign);
            all.put("auditChoices", facts.choices(campaign, Outcome.PASS, Outcome.RETURN_DEALER, Outcome.REJECT));
            return all;
        });
    }

    @Bean
    FormFacts campaignReviewFacts(CampaignFacts facts, CampaignService campaigns) {
        return form("campaign-review", no -> {
            Campaign campaign = campaigns.campaign(no);
            Map<String, Object> all = facts.ofProposal(campaign);
            all.put("reviewChoices", facts.choices(campaign, Outcome.values()));
            all.put("reviewSupport", campaign.requestedSupport());
            return all;
        });
    }

    @Bean
    FormFacts filingFacts(CampaignFacts facts, CampaignService campaigns) {
        return form("campaign-file", no -> facts.ofProposal(campaigns.campaign(no)));
    }

    static FormFacts form(String formId, Function<String, Map<String, Object>> facts) {
        return new FormFacts() {
            @Override
            public String formId() {
                return formId;
            }

            @Override
            public Map<String, Object> factsOf(String caseNo) {
                return facts.apply(caseNo);
            }
        };
    }
}
