package io.camshaft.organisation.process;

import io.camshaft.organisation.EngineIdentities;
import io.camshaft.organisation.IdentityPlan;
import io.camshaft.organisation.IdentityPlanner;
import io.camshaft.organisation.Person;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the engine's users, groups, tenants and memberships equal to the organisation. Users that are no person, such as the
 * first administrator, and groups that are no role are left alone.
 */
@Component
@Transactional
class CamundaIdentities implements EngineIdentities {

    private static final Logger LOG = LoggerFactory.getLogger(CamundaIdentities.class);

    private final AsSystem asSystem;
    private final IdentityPlanner planner;
    private final EngineMembershipRepository applied;
    private final EngineDirectory directory;
    private final ClaimedTasks claimedTasks;

    CamundaIdentities(
            AsSystem asSystem,
            IdentityPlanner planner,
            EngineMembershipRepository applied,
            EngineDirectory directory,
            ClaimedTasks claimedTasks) {
        this.asSystem = asSystem;
        this.planner = planner;
        this.applied = applied;
        this.directory = directory;
        this.claimedTasks = claimedTasks;
    }

    @Override
    public void refresh() {
        asSystem.run(() -> compare(false));
    }

    @Override
    public void refreshThoroughly() {
        asSystem.run(() -> compare(true));
    }

    private void compare(boolean thoroughly) {
        applied.lock();
        IdentityPlan plan = planner.today();
        directory.addMissing(plan.units());
        Map<String, User> users = directory.users();
        Set<Membership> wanted = wanted(plan);
        Set<Membership> held = applied.all();
        if (thoroughly) {
            held = asTheEngineHasIt(held, plan.people(), users);
        }
        held = forgetLostUsers(held, users.keySet());
        plan.people().stream().filter(Person::active).forEach(person -> directory.save(person, users.get(person.id())));
        Set<Membership> gained = without(wanted, held);
        Set<Membership> lost = without(held, wanted);
        letGo(lost, wanted);
        directory.remove(lost);
        directory.add(gained);
        applied.remove(lost);
        applied.add(gained);
        plan.people().stream()
                .filter(person -> !person.active() && users.containsKey(person.id()))
                .forEach(person -> directory.delete(person.id()));
        if (!gained.isEmpty() || !lost.isEmpty()) {
            LOG.info("Identities: {} memberships gained, {} lost", gained.size(), lost.size());
        }
    }

    private static Set<Membership> wanted(IdentityPlan plan) {
        Set<Membership> wanted = new HashSet<>();
        plan.groups()
                .forEach((person, groups) ->
                        groups.forEach(group -> wanted.add(new Membership(person, Membership.Kind.GROUP, group))));
        plan.tenants()
                .forEach((person, tenants) ->
                        tenants.forEach(tenant -> wanted.add(new Membership(person, Membership.Kind.TENANT, tenant))));
        return wanted;
    }

    /** Corrects our record by the engine's own tables. */
    private Set<Membership> asTheEngineHasIt(Set<Membership> recorded, List<Person> people, Map<String, User> users) {
        Set<Membership> real = new HashSet<>();
        people.stream()
                .filter(person -> users.containsKey(person.id()))
                .forEach(person -> real.addAll(directory.memberships(person.id())));
        applied.remove(without(recorded, real));
        applied.add(without(real, recorded));
        return real;
    }

    private Set<Membership> forgetLostUsers(Set<Membership> held, Set<String> userIds) {
        Set<Membership> lost =
                held.stream().filter(one -> !userIds.contains(one.personId())).collect(Collectors.toSet());
        applied.remove(lost);
        return without(held, lost);
    }

    private void letGo(Set<Membership> lost, Set<Membership> wanted) {
        Map<String, Set<String>> lostGroups = groupsByPerson(lost);
        Map<String, Set<String>> keptGroups = groupsByPerson(wanted);
        lostGroups.forEach(
                (person, groups) -> claimedTasks.giveBack(person, groups, keptGroups.getOrDefault(person, Set.of())));
    }

    private static Map<String, Set<String>> groupsByPerson(Set<Membership> memberships) {
        return memberships.stream()
                .filter(one -> one.kind() == Membership.Kind.GROUP)
                .collect(Collectors.groupingBy(
                        Membership::personId, Collectors.mapping(Membership::target, Collectors.toSet())));
    }

    private static Set<Membership> without(Set<Membership> all, Set<Membership> some) {
        return all.stream().filter(one -> !some.contains(one)).collect(Collectors.toSet());
    }

    @Override
    public void setPassword(String personId, String password) {
        asSystem.run(() -> directory.unlock(personId));
        asSystem.run(() -> directory.setPassword(personId, password));
    }

    @Override
    public boolean isEngineAdministrator(String userId) {
        return asSystem.get(() -> directory.isMember(userId, Groups.CAMUNDA_ADMIN));
    }
}
