package io.camshaft.messaging;

import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Person;
import io.camshaft.organisation.Role;
import io.camshaft.organisation.Unit;
import io.camshaft.organisation.UnitKind;
import io.camshaft.organisation.Visibility;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A handful of people for tests. */
class People implements Organisation {

    private static final Map<String, Person> BY_ID = Map.of(
            "li.wei", new Person("li.wei", "Li Wei", "li.wei@example.com", "+8613800000001", "D1001", "en", true),
            "zhang.min", new Person("zhang.min", "张敏", "zhang.min@example.com", "+8613800000002", "D1001", "zh", true),
            "no.address", new Person("no.address", "Nobody", null, null, "D1001", "en", true),
            "has.left", new Person("has.left", "Gone", "gone@example.com", "+8613800000003", "D1001", "en", false),
            "hq.lin", new Person("hq.lin", "Lin", "hq.lin@example.com", null, "HQ", "en", true),
            "ye.qing", new Person("ye.qing", "Ye Qing", "ye.qing@example.com", null, "HQ", "en", true),
            "admin", new Person("admin", "Admin", "admin@example.com", null, "HQ", "en", true));

    private static final Map<String, Role> ROLES = Map.of(
            "li.wei", Role.DEALER_MARKETING,
            "zhang.min", Role.REGION_MANAGER,
            "hq.lin", Role.HQ_MARKETING,
            "ye.qing", Role.HQ_PRIVACY,
            "admin", Role.ADMINISTRATOR);

    @Override
    public Optional<Person> person(String personId) {
        return Optional.ofNullable(BY_ID.get(personId));
    }

    @Override
    public boolean holds(String personId, Role role) {
        return ROLES.get(personId) == role;
    }

    @Override
    public Optional<Unit> unit(String code) {
        return Optional.empty();
    }

    @Override
    public List<Unit> units(UnitKind kind) {
        return List.of();
    }

    @Override
    public Unit regionOf(String dealerCode) {
        throw new IllegalArgumentException(dealerCode);
    }

    @Override
    public List<Person> holders(Role role, String unitCode) {
        return List.of();
    }

    @Override
    public boolean isHeld(Role role, String unitCode) {
        return false;
    }

    @Override
    public List<Person> members(String groupId) {
        return List.of();
    }

    @Override
    public Set<String> groupsOf(String personId) {
        return Set.of();
    }

    @Override
    public Optional<String> actsFor(String personId, String groupId) {
        return Optional.empty();
    }

    @Override
    public Visibility visibilityOf(String personId) {
        return new Visibility(false, Set.of("D1001"));
    }
}
