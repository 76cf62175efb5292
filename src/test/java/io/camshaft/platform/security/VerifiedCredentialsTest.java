package io.camshaft.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

class VerifiedCredentialsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC);

    private String seal = "seal-1";
    private List<String> groups = List.of("a");
    private int checks;
    private final Directory people = new Directory();

    @Test
    void whatWasVerifiedIsNotHashedAgain() {
        VerifiedCredentials credentials = new VerifiedCredentials(new Counting(), people, CLOCK);
        signIn(credentials, "right");
        signIn(credentials, "right");
        assertThat(checks).isEqualTo(1);
    }

    @Test
    void anotherPasswordIsAlwaysChecked() {
        VerifiedCredentials credentials = new VerifiedCredentials(new Counting(), people, CLOCK);
        signIn(credentials, "right");
        assertThatThrownBy(() -> signIn(credentials, "wrong")).isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> signIn(credentials, "")).isInstanceOf(BadCredentialsException.class);
        assertThat(checks).isEqualTo(3);
    }

    @Test
    void aChangedPasswordIsNoticedAtOnce() {
        VerifiedCredentials credentials = new VerifiedCredentials(new Counting(), people, CLOCK);
        signIn(credentials, "right");
        seal = "seal-2";
        signIn(credentials, "right");
        assertThat(checks).isEqualTo(2);
    }

    @Test
    void aDeletedPersonIsNotRemembered() {
        VerifiedCredentials credentials = new VerifiedCredentials(new Counting(), people, CLOCK);
        signIn(credentials, "right");
        seal = null;
        signIn(credentials, "right");
        assertThat(checks).isEqualTo(2);
    }

    @Test
    void afterAMinuteItIsCheckedAgain() {
        Instant[] now = {CLOCK.instant()};
        Clock moving = new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now[0];
            }
        };
        VerifiedCredentials credentials = new VerifiedCredentials(new Counting(), people, moving);
        signIn(credentials, "right");
        now[0] = now[0].plusSeconds(59);
        signIn(credentials, "right");
        assertThat(checks).isEqualTo(1);
        now[0] = now[0].plusSeconds(2);
        signIn(credentials, "right");
        assertThat(checks).isEqualTo(2);
    }

    @Test
    void groupsAreReadAfreshEveryTime() {
        VerifiedCredentials credentials = new VerifiedCredentials(new Counting(), people, CLOCK);
        signIn(credentials, "right");
        groups = List.of("a", "b");
        assertThat(((SignedInPerson) signIn(credentials, "right").getPrincipal()).groups())
                .containsExactly("a", "b");
        assertThat(checks).isEqualTo(1);
    }

    private static Authentication signIn(VerifiedCredentials credentials, String password) {
        return credentials.authenticate(UsernamePasswordAuthenticationToken.unauthenticated("li.na", password));
    }

    private SignedInPerson person() {
        return new SignedInPerson("li.na", groups, List.of(), String.valueOf(seal), CLOCK.instant());
    }

    private final class Directory extends EnginePeople {

        Directory() {
            super(null, CLOCK);
        }

        @Override
        Optional<SignedInPerson> person(String id) {
            return Optional.of(VerifiedCredentialsTest.this.person());
        }

        @Override
        Optional<String> seal(String id) {
            return Optional.ofNullable(seal);
        }
    }

    private final class Counting implements AuthenticationProvider {

        @Override
        public Authentication authenticate(Authentication attempt) {
            checks++;
            if (!"right".equals(attempt.getCredentials())) {
                throw new BadCredentialsException("no");
            }
            return EnginePeople.authenticated(person(), null);
        }

        @Override
        public boolean supports(Class<?> authentication) {
            return true;
        }
    }
}
