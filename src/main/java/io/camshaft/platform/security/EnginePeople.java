package io.camshaft.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** People, groups and tenants as the engine keeps them: the one directory behind every way in. */
@Component
class EnginePeople {

    private final IdentityService identity;
    private final Clock clock;

    EnginePeople(IdentityService identity, Clock clock) {
        this.identity = identity;
        this.clock = clock;
    }

    Optional<SignedInPerson> person(String id) {
        return Optional.ofNullable(identity.createUserQuery().userId(id).singleResult())
                .map(this::read);
    }

    /** Fingerprint of the person's stored password hash, without reading groups and tenants. */
    Optional<String> seal(String id) {
        return Optional.ofNullable(identity.createUserQuery().userId(id).singleResult())
                .map(EnginePeople::sealOf);
    }

    static Authentication authenticated(SignedInPerson person, Object details) {
        UsernamePasswordAuthenticationToken token = UsernamePasswordAuthenticationToken.authenticated(
                person,
                null,
                person.groups().stream().map(SimpleGrantedAuthority::new).toList());
        token.setDetails(details);
        return token;
    }

    private SignedInPerson read(User user) {
        List<String> groups = identity.createGroupQuery().groupMember(user.getId()).list().stream()
                .map(Group::getId)
                .toList();
        List<String> tenants =
                identity.createTenantQuery().userMember(user.getId()).includingGroupsOfUser(true).list().stream()
                        .map(Tenant::getId)
                        .toList();
        return new SignedInPerson(
                user.getId(), List.copyOf(groups), List.copyOf(tenants), sealOf(user), clock.instant());
    }

    private static String sealOf(User user) {
        // The stored hash itself never leaves this method: sessions hold its fingerprint only.
        String stored = user instanceof UserEntity entity ? String.valueOf(entity.getPassword()) : "";
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(stored.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
