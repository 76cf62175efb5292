package io.camshaft.organisation;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the engine should know today.
 *
 * @param units every unit; each dealer is a tenant, each role fitting a unit a group
 * @param people everybody, inactive ones too
 * @param groups group ids by active person, deputies' included
 * @param tenants dealer codes by active person; headquarters has none, it passes the walls by its roles
 */
public record IdentityPlan(
        List<Unit> units, List<Person> people, Map<String, Set<String>> groups, Map<String, Set<String>> tenants) {

    /** Per role the group that carries its rights, and the one at the unit that gets its tasks. */
    static Set<String> groups(Collection<RoleAt> roles) {
        Set<String> groups = new LinkedHashSet<>();
        for (RoleAt role : roles) {
            groups.add(role.role().id());
            groups.add(role.group());
        }
        return groups;
    }
}
