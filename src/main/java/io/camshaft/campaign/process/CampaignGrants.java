package io.camshaft.campaign.process;

import io.camshaft.organisation.Role;
import io.camshaft.organisation.RoleGrants;
import io.camshaft.platform.security.ProcessGrants;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may start the campaign processes and see their cases; the wall between dealers is the tenant. */
@Configuration(proxyBeanMethods = false)
class CampaignGrants {

    @Bean
    ProcessGrants campaignApprovalGrants() {
        return new RoleGrants(
                CampaignApproval.KEY,
                Set.of(Role.DEALER_MARKETING),
                Set.of(
                        Role.DEALER_MANAGER,
                        Role.REGION_MANAGER,
                        Role.HQ_MARKETING,
                        Role.HQ_APPROVER,
                        Role.HQ_DIRECTOR));
    }

    @Bean
    ProcessGrants annualPlanApprovalGrants() {
        return new RoleGrants(
                AnnualPlanApproval.KEY, Set.of(Role.HQ_MARKETING), Set.of(Role.HQ_APPROVER, Role.HQ_DIRECTOR));
    }
}
