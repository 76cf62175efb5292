package io.camshaft.complaint.process;

import io.camshaft.organisation.Role;
import io.camshaft.organisation.RoleGrants;
import io.camshaft.platform.security.ProcessGrants;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may start the processes about complaints and see their cases; the wall between dealers is the tenant. */
@Configuration(proxyBeanMethods = false)
class ComplaintGrants {

    @Bean
    ProcessGrants complaintHandlingGrants() {
        return new RoleGrants(
                ComplaintHandling.KEY,
                Set.of(Role.CALL_AGENT, Role.CALL_SUPERVISOR, Role.DEALER_SERVICE, Role.DEALER_SALES),
                Set.of(
                        Role.DEALER_MANAGER,
                        Role.REGION_MANAGER,
                        Role.HQ_SERVICE,
                        Role.HQ_QUALITY,
                        Role.HQ_PUBLIC_RELATIONS,
                        Role.HQ_DIRECTOR));
    }

    /** The clock starts it. */
    @Bean
    ProcessGrants complaintRepeatGrants() {
        return new RoleGrants(ComplaintRepeats.KEY, Set.of(), Set.of(Role.HQ_SERVICE, Role.HQ_DIRECTOR));
    }
}
