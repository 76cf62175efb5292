package io.camshaft.customer.process;

import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Role;
import io.camshaft.platform.BusinessRefusal;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** In which of their roles somebody takes a request in: the colleagues of that role go on with it. */
@Component
class IntakeGroup {

    /** In the order in which a person with several roles takes requests in. */
    static final List<Role> ROLES = List.of(
            Role.CALL_AGENT,
            Role.CALL_SUPERVISOR,
            Role.DEALER_SERVICE,
            Role.DEALER_SALES,
            Role.DEALER_MANAGER,
            Role.HQ_PRIVACY);

    private final Organisation organisation;

    IntakeGroup(Organisation organisation) {
        this.organisation = organisation;
    }

    /** For example "call-agent.HQ". */
    String of(String personId) {
        Set<String> groups = organisation.groupsOf(personId);
        return ROLES.stream()
                .flatMap(role -> groups.stream()
                        .filter(group -> group.startsWith(role.id() + "."))
                        .sorted())
                .findFirst()
                .orElseThrow(() -> new BusinessRefusal("customer.request.mayNotTakeIn"));
    }
}
