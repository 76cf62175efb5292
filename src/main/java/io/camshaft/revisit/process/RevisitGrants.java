package io.camshaft.revisit.process;

import io.camshaft.organisation.Role;
import io.camshaft.platform.security.ProcessGrants;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may issue notices by the form and see calls and notices; the wall between dealers is the tenant. */
@Configuration(proxyBeanMethods = false)
class RevisitGrants {

    private static final Set<Role> LEADS =
            Set.of(Role.DEALER_MANAGER, Role.REGION_MANAGER, Role.CALL_SUPERVISOR, Role.HQ_SERVICE, Role.HQ_DIRECTOR);

    /** The morning's choice starts them. */
    @Bean
    ProcessGrants revisitCallGrants() {
        return grants(
                RevisitCallProcess.KEY, Set.of(), with(LEADS, Role.DEALER_SALES, Role.DEALER_SERVICE, Role.CALL_AGENT));
    }

    @Bean
    ProcessGrants rectificationNoticeGrants() {
        return grants(
                RectificationNotice.KEY,
                Set.of(Role.CALL_AGENT, Role.CALL_SUPERVISOR, Role.DEALER_MANAGER),
                with(LEADS, Role.DEALER_SALES, Role.DEALER_SERVICE, Role.HQ_QUALITY));
    }

    /** The clock starts it. */
    @Bean
    ProcessGrants revisitSelectionGrants() {
        return grants(RevisitSelectionProcess.KEY, Set.of(), Set.of(Role.CALL_SUPERVISOR, Role.HQ_SERVICE));
    }

    /** What a call found wrong starts them. */
    @Bean
    ProcessGrants recordCorrectionGrants() {
        return grants(RecordCorrection.KEY, Set.of(), with(LEADS, Role.DEALER_SALES, Role.DEALER_SERVICE));
    }

    /** The sample starts them. */
    @Bean
    ProcessGrants callCheckGrants() {
        return grants(CallCheckProcess.KEY, Set.of(), Set.of(Role.CALL_SUPERVISOR, Role.HQ_SERVICE));
    }

    /** A mark starts them. */
    @Bean
    ProcessGrants callRecallGrants() {
        return grants(CallRecall.KEY, Set.of(), Set.of(Role.CALL_AGENT, Role.CALL_SUPERVISOR, Role.HQ_SERVICE));
    }

    /** The clock starts it. */
    @Bean
    ProcessGrants revisitReportGrants() {
        return grants(RevisitReportProcess.KEY, Set.of(), Set.of(Role.CALL_SUPERVISOR, Role.HQ_SERVICE));
    }

    private static Set<Role> with(Set<Role> roles, Role... more) {
        return java.util.stream.Stream.concat(roles.stream(), java.util.Arrays.stream(more))
                .collect(Collectors.toSet());
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
