package io.camshaft.platform.protection;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;

/** Keys for tests, made anew in every run, so that no real value was ever sealed with them. */
public final class TestKeys {

    private static final KeyRing RING = KeyRing.fresh();

    private TestKeys() {}

    /** Protection for a test without the application. */
    public static Protection protection() {
        return new RingProtection(RING, Set.of(), Instant.EPOCH);
    }

    /** The same keys as a value of {@code camshaft.protection.keys}, for an application on PostgreSQL. */
    public static String setting() {
        return Base64.getEncoder().encodeToString(RING.toJson().getBytes(StandardCharsets.UTF_8));
    }
}
