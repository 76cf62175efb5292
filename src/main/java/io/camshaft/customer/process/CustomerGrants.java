package io.camshaft.customer.process;

import io.camshaft.organisation.Role;
import io.camshaft.organisation.RoleGrants;
import io.camshaft.platform.security.ProcessGrants;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may start the processes about customers and see their cases; the wall between dealers is the tenant. */
@Configuration(proxyBeanMethods = false)
class CustomerGrants {

    /** The code of the module starts it. */
    @Bean
    ProcessGrants customerMergeGrants() {
        return new RoleGrants(CustomerMerge.KEY, Set.of(), Set.of(Role.DEALER_MANAGER, Role.HQ_PRIVACY));
    }

    @Bean
    ProcessGrants personalDataRequestGrants() {
        return new RoleGrants(PersonalDataRequest.KEY, EnumSet.copyOf(IntakeGroup.ROLES), Set.of(Role.HQ_DIRECTOR));
    }

    @Bean
    ProcessGrants readingAuditGrants() {
        return new RoleGrants(ReadingAudit.KEY, Set.of(Role.HQ_PRIVACY), Set.of(Role.HQ_DIRECTOR));
    }

    /** The clock starts it. */
    @Bean
    ProcessGrants customerStateUpdateGrants() {
        return new RoleGrants("customerStateUpdate", Set.of(), Set.of(Role.HQ_MARKETING, Role.HQ_PRIVACY));
    }
}
