package io.camshaft.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;

/**
 * HTTP Basic sends the password with every request, and hashing it every time would cost a fifth of a second of a core. What was
 * verified is therefore remembered for a minute: not the password but its HMAC under a key that only this process has. The HMAC
 * covers the fingerprint of the stored hash too, so a changed password or a deleted person is noticed at the next request.
 */
class VerifiedCredentials implements AuthenticationProvider {

    static final Duration REMEMBERED_FOR = Duration.ofSeconds(60);
    private static final int REMEMBERED = 1_000;

    private final AuthenticationProvider check;
    private final EnginePeople people;
    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Instant> verified = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > REMEMBERED;
        }
    };

    VerifiedCredentials(AuthenticationProvider check, EnginePeople people, Clock clock) {
        this.check = check;
        this.people = people;
        this.clock = clock;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return check.supports(authentication);
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName().trim();
        String password = String.valueOf(attempt.getCredentials());
        Optional<String> seal = people.seal(name);
        if (seal.isPresent() && isVerified(mac(name, password, seal.get()))) {
            return people.person(name)
                    .map(person -> EnginePeople.authenticated(person, attempt.getDetails()))
                    .orElseGet(() -> check.authenticate(attempt));
        }
        Authentication authenticated = check.authenticate(attempt);
        SignedInPerson person = (SignedInPerson) authenticated.getPrincipal();
        remember(mac(name, password, person.seal()));
        return authenticated;
    }

    private synchronized boolean isVerified(String mac) {
        Instant until = verified.get(mac);
        return until != null && clock.instant().isBefore(until);
    }

    private synchronized void remember(String mac) {
        verified.remove(mac);
        verified.put(mac, clock.instant().plus(REMEMBERED_FOR));
    }

    private String mac(String name, String password, String seal) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            // Lengths keep "a"+"bc" and "ab"+"c" apart.
            String message = name.length() + ":" + name + password.length() + ":" + password + seal;
            return HexFormat.of().formatHex(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
