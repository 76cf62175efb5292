package io.camshaft.platform.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What protection costs each call, beside the bare algorithms of the JDK with their objects reused, in the same run. Printed, never
 * asserted against a clock. {@code -Dbenchmark.calls=20000} makes it quick and rough.
 */
@Tag("benchmark")
class ProtectionBenchmark {

    private static final int CALLS = Integer.getInteger("benchmark.calls", 300_000);
    /** Each act runs in this many portions, in changing order, so that a machine that slows down slows all of them. */
    private static final int ROUNDS = 10;

    private static final String FIELD = "customer.name";
    private static final String VALUE = "欧阳晓明13800138000";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final Logger LOG = LoggerFactory.getLogger("benchmark");

    /** What was computed, so that nothing is optimised away. */
    private int kept;

    @Test
    void costOfACall() throws Exception {
        Map<String, Callable<Object>> acts = acts();
        Map<String, long[]> nanos = new LinkedHashMap<>();
        for (String act : acts.keySet()) {
            nanos.put(act, new long[ROUNDS]);
            run(acts.get(act), CALLS / ROUNDS);
        }
        String[] names = acts.keySet().toArray(String[]::new);
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < names.length; i++) {
                String act = names[round % 2 == 0 ? i : names.length - 1 - i];
                nanos.get(act)[round] = run(acts.get(act), CALLS / ROUNDS) / (CALLS / ROUNDS);
            }
        }
        StringBuilder table = new StringBuilder("%d calls each, one thread, Java %s, median of %d portions%n"
                .formatted(CALLS, Runtime.version(), ROUNDS));
        nanos.forEach((act, portions) -> {
            Arrays.sort(portions);
            table.append("%-28s %6.2f µs%n".formatted(act, portions[ROUNDS / 2] / 1000.0));
        });
        LOG.info("{}", table);
        assertThat(kept).isNotZero();
    }

    private Map<String, Callable<Object>> acts() throws Exception {
        Protection protection = TestKeys.protection();
        Protection twoGenerations = new RingProtection(
                KeyRing.fresh().withNewGeneration(null), java.util.Set.of(), java.time.Instant.EPOCH);
        byte[] sealed = protection.seal(FIELD, VALUE);
        SecureRandom random = new SecureRandom();
        SecretKeySpec key = new SecretKeySpec(random.generateSeed(32), "AES");
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] bare = encrypted(cipher, key, random);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(random.generateSeed(32), "HmacSHA256"));
        byte[] value = (FIELD + '\0' + VALUE).getBytes(StandardCharsets.UTF_8);
        Map<String, Callable<Object>> acts = new LinkedHashMap<>();
        acts.put("seal", () -> protection.seal(FIELD, VALUE));
        acts.put("  bare AES-GCM encrypt", () -> encrypted(cipher, key, random));
        acts.put("open", () -> protection.open(FIELD, sealed));
        acts.put("  bare AES-GCM decrypt", () -> decrypted(cipher, key, bare));
        acts.put("token", () -> protection.token(FIELD, VALUE));
        acts.put("tokens, two generations", () -> twoGenerations.tokens(FIELD, VALUE));
        acts.put("  bare HMAC-SHA-256", () -> mac.doFinal(value));
        return acts;
    }

    private static byte[] encrypted(Cipher cipher, SecretKeySpec key, SecureRandom random) throws Exception {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(FIELD.getBytes(StandardCharsets.UTF_8));
        byte[] text = VALUE.getBytes(StandardCharsets.UTF_8);
        byte[] out = Arrays.copyOf(nonce, NONCE + text.length + TAG_BITS / 8);
        cipher.doFinal(text, 0, text.length, out, NONCE);
        return out;
    }

    private static String decrypted(Cipher cipher, SecretKeySpec key, byte[] sealed) throws Exception {
        cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE));
        cipher.updateAAD(FIELD.getBytes(StandardCharsets.UTF_8));
        return new String(cipher.doFinal(sealed, NONCE, sealed.length - NONCE), StandardCharsets.UTF_8);
    }

    /** Nanoseconds for all calls. */
    private long run(Callable<Object> act, int calls) throws Exception {
        long start = System.nanoTime();
        for (int i = 0; i < calls; i++) {
            kept += act.call().hashCode();
        }
        return System.nanoTime() - start;
    }
}
