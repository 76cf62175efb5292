package io.camshaft.organisation.process;

import io.camshaft.organisation.Role;
import io.camshaft.organisation.UnitKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.TenantManager;

/**
 * Tenants are walls between dealers, not between dealers and headquarters: who holds a headquarters role passes them. Putting
 * headquarters' people into every tenant instead would add a list of thousands of ids to each of their queries.
 */
class HeadquartersTenants extends TenantManager {

    private static final Set<String> HEADQUARTERS = Stream.of(Role.values())
            .filter(role -> role.kind() == UnitKind.HEADQUARTERS)
            .map(Role::id)
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public boolean isTenantCheckEnabled() {
        return super.isTenantCheckEnabled() && !isHeadquarters(getCurrentAuthentication());
    }

    private static boolean isHeadquarters(Authentication authentication) {
        List<String> groups = authentication.getGroupIds();
        return groups != null && groups.stream().anyMatch(HEADQUARTERS::contains);
    }

    /** Takes the place of the engine's own factory, which is registered under the same type. */
    static final class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return TenantManager.class;
        }

        @Override
        public Session openSession() {
            return new HeadquartersTenants();
        }
    }
}
