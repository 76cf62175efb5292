package io.camshaft.customer.process;

import io.camshaft.organisation.Role;
import io.camshaft.platform.security.ProcessGrants;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may start the processes about customers and see their cases; the wall between dealers is the tenant. */
@Configuration(proxyBeanMethods = false)
class CustomerGrants {

    /** The code of the module starts it. */
    @Bean
    ProcessGrants customerMergeGrants() {
        return grants(CustomerMerge.KEY, Set.of(), Set.of(Role.DEALER_MANAGER, Role.HQ_PRIVACY));
    }

    @Bean
    ProcessGrants personalDataRequestGrants() {
        return grants(PersonalDataRequest.KEY, EnumSet.copyOf(IntakeGroup.ROLES), Set.of(Role.HQ_DIRECTOR));
    }

    @Bean
    ProcessGrants readingAuditGrants() {
        return grants(ReadingAudit.KEY, Set.of(Role.HQ_PRIVACY), Set.of(Role.HQ_DIRECTOR));
    }

    /** The clock starts it. */
    @Bean
    ProcessGrants customerStateUpdateGrants() {
        return grants("customerStateUpdate", Set.of(), Set.of(Role.HQ_MARKETING, Role.HQ_PRIVACY));
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
        return roles.stream().map(Role::id).collect(Collectors.toSet());
    }
}
