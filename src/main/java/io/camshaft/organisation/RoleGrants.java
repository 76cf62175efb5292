package io.camshaft.organisation;

import io.camshaft.platform.security.ProcessGrants;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may start a process and who may see its cases, said in roles.
 *
 * @param processKey key of the process in its model
 * @param starters empty where only the clock or the code of a module starts it
 * @param readers beside the starters, who see what they started
 */
public record RoleGrants(String processKey, Set<Role> starters, Set<Role> readers) implements ProcessGrants {

    public RoleGrants {
        starters = Set.copyOf(starters);
        readers = Set.copyOf(readers);
    }

    @Override
    public Set<String> mayStart() {
        return ids(starters);
    }

    @Override
    public Set<String> mayRead() {
        return ids(readers);
    }

    private static Set<String> ids(Set<Role> roles) {
        return roles.stream().map(Role::id).collect(Collectors.toUnmodifiableSet());
    }
}
