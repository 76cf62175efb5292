package io.camshaft.knowledge.process;

import io.camshaft.organisation.Role;
import io.camshaft.organisation.RoleGrants;
import io.camshaft.platform.security.ProcessGrants;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The code of the module starts reviews; authors and reviewers see them. */
@Configuration(proxyBeanMethods = false)
class KnowledgeGrants {

    @Bean
    ProcessGrants articleReviewGrants() {
        return new RoleGrants(
                ArticleReviewProcess.KEY,
                Set.of(),
                Set.of(Role.CALL_AGENT, Role.CALL_SUPERVISOR, Role.HQ_SERVICE, Role.HQ_QUALITY, Role.HQ_DIRECTOR));
    }
}
