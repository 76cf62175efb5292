package io.camshaft.survey.process;

import io.camshaft.organisation.Role;
import io.camshaft.platform.security.ProcessGrants;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who sees follow-ups; the wall between dealers is the tenant. Customers and the clock start them. */
@Configuration(proxyBeanMethods = false)
class SurveyGrants {

    @Bean
    ProcessGrants surveyFollowUpGrants() {
        return read(
                SurveyFollowUpProcess.KEY,
                Set.of(
                        Role.DEALER_MANAGER,
                        Role.REGION_MANAGER,
                        Role.CALL_SUPERVISOR,
                        Role.HQ_SERVICE,
                        Role.HQ_DIRECTOR));
    }

    @Bean
    ProcessGrants surveyInvitationGrants() {
        return read(SurveyInvitationProcess.KEY, Set.of(Role.CALL_SUPERVISOR, Role.HQ_SERVICE));
    }

    private static ProcessGrants read(String key, Set<Role> roles) {
        Set<String> ids = roles.stream().map(Role::id).collect(Collectors.toSet());
        return new ProcessGrants() {
            @Override
            public String processKey() {
                return key;
            }

            @Override
            public Set<String> mayStart() {
                return Set.of();
            }

            @Override
            public Set<String> mayRead() {
                return ids;
            }
        };
    }
}
