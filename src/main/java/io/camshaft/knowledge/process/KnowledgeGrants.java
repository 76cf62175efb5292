package io.camshaft.knowledge.process;

import io.camshaft.organisation.Role;
import io.camshaft.platform.security.ProcessGrants;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The code of the module starts reviews; authors and reviewers see them. */
@Component
class KnowledgeGrants implements ProcessGrants {

    @Override
    public String processKey() {
        return ArticleReviewProcess.KEY;
    }

    @Override
    public Set<String> mayStart() {
        return Set.of();
    }

    @Override
    public Set<String> mayRead() {
        return Stream.of(Role.CALL_AGENT, Role.CALL_SUPERVISOR, Role.HQ_SERVICE, Role.HQ_QUALITY, Role.HQ_DIRECTOR)
                .map(Role::id)
                .collect(Collectors.toSet());
    }
}
