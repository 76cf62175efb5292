package io.camshaft.organisation;

import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.jdbc.OncePerPage;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Answers from the tables, nothing is kept in memory beyond a page or a transaction that only reads: a right that is taken away is
 * gone with the next page, on every node. Each answer costs two to four indexed reads, however many dealers there are.
 */
@Service
@Transactional(readOnly = true)
class OrganisationDirectory implements Organisation, StaffNumbers {

    private final UnitRepository units;
    private final PersonRepository people;
    private final PersonRoleRepository roles;
    private final StandIns standIns;
    private final TabledWorkingTime workingTime;
    private final OncePerPage<Map<String, List<PersonRoleRepository.Held>>> held = new OncePerPage<>();
    private final OncePerPage<Map<String, Visibility>> seen = new OncePerPage<>();
    private final OncePerPage<Map<String, Optional<Unit>>> named = new OncePerPage<>();

    OrganisationDirectory(
            UnitRepository units,
            PersonRepository people,
            PersonRoleRepository roles,
            StandIns standIns,
            TabledWorkingTime workingTime) {
        this.units = units;
        this.people = people;
        this.roles = roles;
        this.standIns = standIns;
        this.workingTime = workingTime;
    }

    @Override
    public Optional<Unit> unit(String code) {
        return once(named, code, units::find);
    }

    @Override
    public List<Unit> units(UnitKind kind) {
        return units.ofKind(kind);
    }

    @Override
    public Unit regionOf(String dealerCode) {
        return units.above(dealerCode)
                .filter(unit -> unit.kind() == UnitKind.REGION)
                .orElseThrow(() -> new BusinessRefusal("organisation.dealer.unknown", String.valueOf(dealerCode)));
    }

    @Override
    public Optional<Person> person(String personId) {
        return people.find(personId);
    }

    @Override
    public List<Person> holders(Role role, String unitCode) {
        LocalDate today = workingTime.today();
        return people.activeAmong(standIns.withDeputies(roles.holders(new RoleAt(role, unitCode), today), today));
    }

    /** Deputies are not asked for: they act for somebody who holds the role, so where they are, a holder is. */
    @Override
    public boolean isHeld(Role role, String unitCode) {
        return !roles.holders(new RoleAt(role, unitCode), workingTime.today()).isEmpty();
    }

    @Override
    public List<Person> members(String groupId) {
        Optional<Role> role = roleOf(groupId);
        if (role.isEmpty()) {
            return List.of();
        }
        int dot = groupId.indexOf('.');
        if (dot >= 0) {
            return holders(role.get(), groupId.substring(dot + 1));
        }
        LocalDate today = workingTime.today();
        return people.activeAmong(standIns.withDeputies(roles.holdersAnywhere(role.get(), today), today));
    }

    @Override
    public List<String> mobiles() {
        return people.all().stream()
                .filter(Person::active)
                .map(Person::mobile)
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public Set<String> groupsOf(String personId) {
        return IdentityPlan.groups(heldThrough(personId).stream()
                .map(PersonRoleRepository.Held::roleAt)
                .toList());
    }

    @Override
    public boolean holds(String personId, Role role) {
        return groupsOf(personId).contains(role.id());
    }

    @Override
    public Optional<String> actsFor(String personId, String groupId) {
        // Own roles first: mostly they answer it, and nobody's absence needs to be looked up.
        if (roles.heldBy(Set.of(personId), workingTime.today()).stream().anyMatch(row -> row.isOf(groupId))) {
            return Optional.empty();
        }
        return heldThrough(personId).stream()
                .filter(row -> row.isOf(groupId))
                .map(PersonRoleRepository.Held::personId)
                .findFirst();
    }

    @Override
    public Visibility visibilityOf(String personId) {
        return once(seen, personId, this::readVisibility);
    }

    private Visibility readVisibility(String personId) {
        LocalDate today = workingTime.today();
        Set<String> represented = actedFor(personId, today);
        List<RoleAt> held = roles.heldBy(represented, today).stream()
                .map(PersonRoleRepository.Held::roleAt)
                .toList();
        if (held.stream().anyMatch(role -> role.role().kind() == UnitKind.HEADQUARTERS)) {
            return new Visibility(true, Set.of());
        }
        Set<String> workplaces = new LinkedHashSet<>();
        people.activeAmong(represented).forEach(person -> workplaces.add(person.unitCode()));
        held.forEach(role -> workplaces.add(role.unitCode()));
        return new Visibility(false, units.dealersOf(workplaces));
    }

    /** Where nothing is written, as for a page, a person's roles are read once, however many rights are asked for. */
    private List<PersonRoleRepository.Held> heldThrough(String personId) {
        return once(held, personId, this::readRoles);
    }

    private List<PersonRoleRepository.Held> readRoles(String personId) {
        LocalDate today = workingTime.today();
        return roles.heldBy(actedFor(personId, today), today);
    }

    /** Where something may be written, it is asked for each time. */
    private static <A> A once(OncePerPage<Map<String, A>> known, String key, Function<String, A> ask) {
        return TransactionSynchronizationManager.isCurrentTransactionReadOnly()
                ? known.get(HashMap::new).computeIfAbsent(key, ask)
                : ask.apply(key);
    }

    /** The person and those they stand in for; nobody where the person is not active. */
    private Set<String> actedFor(String personId, LocalDate day) {
        return people.activeAmong(List.of(personId)).isEmpty() ? Set.of() : standIns.representedBy(personId, day);
    }

    private static Optional<Role> roleOf(String groupId) {
        int dot = groupId.indexOf('.');
        String roleId = dot < 0 ? groupId : groupId.substring(0, dot);
        return List.of(Role.values()).stream()
                .filter(role -> role.id().equals(roleId))
                .findFirst();
    }
}
