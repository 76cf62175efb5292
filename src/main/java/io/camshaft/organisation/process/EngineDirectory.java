package io.camshaft.organisation.process;

import io.camshaft.organisation.Person;
import io.camshaft.organisation.Role;
import io.camshaft.organisation.Unit;
import io.camshaft.organisation.UnitKind;
import io.camshaft.platform.BusinessRefusal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.stereotype.Component;

/** The engine's identity tables through its own service. */
@Component
class EngineDirectory {

    /** No password has this hash; a new person gets a real one from an administrator. */
    private static final String NO_PASSWORD = "{SHA-512}none";

    private final IdentityService identityService;
    private final RoleNames roleNames;

    EngineDirectory(IdentityService identityService, RoleNames roleNames) {
        this.identityService = identityService;
        this.roleNames = roleNames;
    }

    /** Groups of all roles and of roles at units, tenants of dealers; none is ever deleted, because cases refer to them. */
    void addMissing(List<Unit> units) {
        Map<String, Group> groups = identityService.createGroupQuery().list().stream()
                .collect(Collectors.toMap(Group::getId, Function.identity()));
        Map<String, Tenant> tenants = identityService.createTenantQuery().list().stream()
                .collect(Collectors.toMap(Tenant::getId, Function.identity()));
        for (Role role : Role.values()) {
            saveGroup(role.id(), roleNames.of(role), groups.get(role.id()));
            units.stream().filter(unit -> unit.kind() == role.kind()).forEach(unit -> {
                String id = role.at(unit.code());
                saveGroup(id, roleNames.of(role, unit), groups.get(id));
            });
        }
        units.stream()
                .filter(unit -> unit.kind() == UnitKind.DEALER)
                .forEach(unit -> saveTenant(unit, tenants.get(unit.code())));
    }

    private void saveGroup(String id, String name, Group before) {
        if (before == null || !name.equals(before.getName())) {
            Group group = before == null ? identityService.newGroup(id) : before;
            group.setName(name);
            group.setType("WORKFLOW");
            identityService.saveGroup(group);
        }
    }

    private void saveTenant(Unit dealer, Tenant before) {
        if (before == null || !dealer.name().equals(before.getName())) {
            Tenant tenant = before == null ? identityService.newTenant(dealer.code()) : before;
            tenant.setName(dealer.name());
            identityService.saveTenant(tenant);
        }
    }

    Map<String, User> users() {
        return identityService.createUserQuery().list().stream()
                .collect(Collectors.toMap(User::getId, Function.identity()));
    }

    void save(Person person, User before) {
        if (before != null
                && person.name().equals(before.getFirstName())
                && Objects.equals(person.email(), before.getEmail())) {
            return;
        }
        User user = before == null ? identityService.newUser(person.id()) : before;
        user.setFirstName(person.name());
        user.setLastName("");
        user.setEmail(person.email());
        if (before == null) {
            ((UserEntity) user).setDbPassword(NO_PASSWORD);
        }
        identityService.saveUser(user);
    }

    void delete(String personId) {
        identityService.deleteUser(personId);
    }

    /** What the engine holds, of our groups only. */
    Set<Membership> memberships(String personId) {
        Set<Membership> held = new HashSet<>();
        identityService.createGroupQuery().groupMember(personId).list().stream()
                .map(Group::getId)
                .filter(EngineDirectory::isRole)
                .forEach(group -> held.add(new Membership(personId, Membership.Kind.GROUP, group)));
        identityService
                .createTenantQuery()
                .userMember(personId)
                .list()
                .forEach(tenant -> held.add(new Membership(personId, Membership.Kind.TENANT, tenant.getId())));
        return held;
    }

    private static boolean isRole(String groupId) {
        return List.of(Role.values()).stream()
                .anyMatch(role -> groupId.equals(role.id()) || groupId.startsWith(role.id() + "."));
    }

    void add(Collection<Membership> gained) {
        for (Membership one : gained) {
            if (one.kind() == Membership.Kind.GROUP) {
                identityService.createMembership(one.personId(), one.target());
            } else {
                identityService.createTenantUserMembership(one.target(), one.personId());
            }
        }
    }

    void remove(Collection<Membership> lost) {
        for (Membership one : lost) {
            if (one.kind() == Membership.Kind.GROUP) {
                identityService.deleteMembership(one.personId(), one.target());
            } else {
                identityService.deleteTenantUserMembership(one.target(), one.personId());
            }
        }
    }

    boolean isMember(String userId, String groupId) {
        return identityService
                        .createGroupQuery()
                        .groupMember(userId)
                        .groupId(groupId)
                        .count()
                > 0;
    }

    void setPassword(String personId, String password) {
        User user = identityService.createUserQuery().userId(personId).singleResult();
        if (user == null) {
            throw new BusinessRefusal("organisation.person.unknown");
        }
        if (identityService.getPasswordPolicy() != null
                && !identityService.checkPasswordAgainstPolicy(password, user).isValid()) {
            throw new BusinessRefusal("organisation.password.weak");
        }
        user.setPassword(password);
        identityService.saveUser(user);
    }

    /** Forgets failed attempts to sign in. Needs a command of its own: the engine counts one change of a user per command. */
    void unlock(String personId) {
        identityService.unlockUser(personId);
    }
}
