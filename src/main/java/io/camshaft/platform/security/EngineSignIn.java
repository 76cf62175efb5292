package io.camshaft.platform.security;

import java.time.Duration;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Checks name and password against the engine's people. The engine counts and locks known people itself; unknown names cost the
 * same time and the same waits, so neither the answer nor its delay tells which names exist.
 */
class EngineSignIn implements AuthenticationProvider {

    private static final Logger LOG = LoggerFactory.getLogger(EngineSignIn.class);
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_PASSWORD = 1024;

    private final IdentityService identity;
    private final EnginePeople people;
    private final PasswordHash hash;
    private final SignInThrottle throttle;
    private final Object[] oneAtATime = new Object[64];

    EngineSignIn(IdentityService identity, EnginePeople people, PasswordHash hash, SignInThrottle throttle) {
        this.identity = identity;
        this.people = people;
        this.hash = hash;
        this.throttle = throttle;
        for (int i = 0; i < oneAtATime.length; i++) {
            oneAtATime[i] = new Object();
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName().trim();
        String password =
                attempt.getCredentials() == null ? "" : attempt.getCredentials().toString();
        if (name.isEmpty() || name.length() > LONGEST_NAME || password.length() > LONGEST_PASSWORD) {
            throw refused();
        }
        // Parallel guesses at one name queue up, or all of them would be looked at before the first failure counts.
        synchronized (oneAtATime[Math.floorMod(name.hashCode(), oneAtATime.length)]) {
            return check(name, password, addressOf(attempt), attempt.getDetails());
        }
    }

    private Authentication check(String name, String password, String address, Object details) {
        Duration wait = throttle.wait(name, address);
        if (!wait.isZero()) {
            LOG.warn("Sign-in from {} not looked at: too many attempts", address);
            throw new TooManyAttempts(wait.toSeconds() + 1);
        }
        Optional<SignedInPerson> person = people.person(name);
        boolean right = person.isPresent() ? identity.checkPassword(name, password) : hash.checkNothing(password);
        if (!right) {
            throttle.failed(name, address);
            // Unknown names stay out of the log: people type their password into the wrong field.
            LOG.warn("Sign-in refused from {} for {}", address, person.isPresent() ? name : "an unknown name");
            throw refused();
        }
        throttle.succeeded(name);
        LOG.info("Sign-in of {} from {}", name, address);
        return EnginePeople.authenticated(person.orElseThrow(), details);
    }

    private static String addressOf(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
    }

    private static BadCredentialsException refused() {
        return new BadCredentialsException("Name or password is not right");
    }
}
