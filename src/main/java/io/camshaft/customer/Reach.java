package io.camshaft.customer;

import io.camshaft.organisation.Role;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whose customers a person's work is about today, deputies included.
 *
 * @param everybody call centre and privacy: customers of every dealer
 * @param withinCases headquarters and regions: persons only within a case
 * @param dealers the dealers at which the person holds the role
 */
record Reach(boolean everybody, boolean withinCases, Map<Role, Set<String>> dealers) {

    static final Reach NOBODYS = new Reach(false, false, Map.of());

    private static final Set<Role> EVERYBODY = Set.of(Role.CALL_AGENT, Role.CALL_SUPERVISOR, Role.HQ_PRIVACY);
    private static final Set<Role> WITHIN_CASES =
            Set.of(Role.REGION_MANAGER, Role.HQ_MARKETING, Role.HQ_APPROVER, Role.HQ_DIRECTOR);
    private static final Set<Role> FINDERS = Set.of(Role.DEALER_SALES, Role.DEALER_SERVICE, Role.DEALER_MANAGER);
    private static final Set<Role> WRITERS = Set.of(Role.DEALER_SALES, Role.DEALER_SERVICE);

    /** @param groups of the person, for example "dealer-sales" and "dealer-sales.D1001" */
    static Reach of(Set<String> groups) {
        Map<Role, Set<String>> dealers = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            String prefix = role.id() + ".";
            groups.stream().filter(group -> group.startsWith(prefix)).forEach(group -> dealers.computeIfAbsent(
                            role, any -> new TreeSet<>())
                    .add(group.substring(prefix.length())));
        }
        return new Reach(holdsOne(groups, EVERYBODY), holdsOne(groups, WITHIN_CASES), dealers);
    }

    /** Dealers whose customers the person finds by searching; nobody's where they {@link #everybody}. */
    Set<String> findsOf() {
        return at(FINDERS);
    }

    boolean finds() {
        return everybody || !findsOf().isEmpty();
    }

    boolean writes() {
        return everybody || !at(WRITERS).isEmpty();
    }

    boolean isKnownTo(Set<String> knownBy, Role... roles) {
        return at(Set.of(roles)).stream().anyMatch(knownBy::contains);
    }

    private Set<String> at(Set<Role> roles) {
        Set<String> found = new TreeSet<>();
        roles.forEach(role -> found.addAll(dealers.getOrDefault(role, Set.of())));
        return found;
    }

    private static boolean holdsOne(Set<String> groups, Set<Role> roles) {
        return roles.stream().anyMatch(role -> groups.contains(role.id()));
    }
}
