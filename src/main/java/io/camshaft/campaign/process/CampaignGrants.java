package io.camshaft.campaign.process;

import io.camshaft.organisation.Role;
import io.camshaft.platform.security.ProcessGrants;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may start the campaign processes and see their cases; the wall between dealers is the tenant. */
@Configuration(proxyBeanMethods = false)
class CampaignGrants {

    @Bean
    ProcessGrants campaignApprovalGrants() {
        return grants(
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
        return grants(AnnualPlanApproval.KEY, Set.of(Role.HQ_MARKETING), Set.of(Role.HQ_APPROVER, Role.HQ_DIRECTOR));
    }

    private static ProcessGrants grants(String key, Set<Role> start, Set<Role> read) {
        return new ProcessGrants() {
            @Override
            public String processKey() {
                return key;
            }

            @Override
            public Set<String> mayStart() {
                return ids(start);
            }

            @Override
            public Set<String> mayRead() {
                return ids(read);
            }
        };
    }

    private static Set<String> ids(Set<Role> roles) {
        return roles.stream().map(Role::id).collect(java.util.stream.Collectors.toSet());
    }
}
