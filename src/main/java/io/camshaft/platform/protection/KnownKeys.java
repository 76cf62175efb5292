package io.camshaft.platform.protection;

import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.protection.ProtectionKeyRepository.KnownGeneration;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;

/** The generations that the database was written with; compares them with the key ring before anything is read or written. */
final class KnownKeys {

    private static final String FIELD = "protection.check";
    private static final String KNOWN = "camshaft";

    private final ProtectionKeyRepository known;
    private final Clock clock;

    KnownKeys(ProtectionKeyRepository known, Clock clock) {
        this.known = known;
        this.clock = clock;
    }

    /** True where values were sealed in this database before. */
    boolean used() {
        return !known.all().isEmpty();
    }

    List<KnownGeneration> all() {
        return known.all();
    }

    void retire(int generation) {
        known.retire(generation, OffsetDateTime.now(clock));
    }

    /**
     * Notes generations that are new. Each generation that is not retired must be in the ring, with the same keys.
     *
     * @return numbers of the retired generations
     * @throws BusinessRefusal that names the generation that is missing or different
     */
    Set<Integer> check(KeyRing ring) {
        List<KnownGeneration> before = known.all();
        compare(ring, before);
        Set<Integer> numbers = before.stream().map(KnownGeneration::generation).collect(Collectors.toSet());
        ring.generations().stream()
                .filter(generation -> !numbers.contains(generation.number()))
                .forEach(this::note);
        List<KnownGeneration> after = known.all();
        // Two nodes may have started at once, each with new keys of its own.
        compare(ring, after);
        return after.stream()
                .filter(generation -> generation.retiredAt() != null)
                .map(KnownGeneration::generation)
                .collect(Collectors.toSet());
    }

    private static void compare(KeyRing ring, List<KnownGeneration> generations) {
        Map<Integer, KeyGeneration> byNumber =
                ring.generations().stream().collect(Collectors.toMap(KeyGeneration::number, Function.identity()));
        for (KnownGeneration generation : generations) {
            if (generation.retiredAt() != null) {
                continue;
            }
            KeyGeneration keys = byNumber.get(generation.generation());
            if (keys == null) {
                throw new BusinessRefusal("platform.protection.generationMissing", generation.generation());
            }
            if (!opens(keys, generation)) {
                throw new BusinessRefusal("platform.protection.generationWrong", generation.generation());
            }
        }
    }

    private static boolean opens(KeyGeneration keys, KnownGeneration generation) {
        try {
            byte[] opened = keys.open(FIELD, generation.checkSealed());
            return Arrays.equals(opened, knownBytes()) && keys.token(FIELD, KNOWN) == generation.checkToken();
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private void note(KeyGeneration keys) {
        try {
            known.add(
                    keys.number(), keys.seal(FIELD, knownBytes()), keys.token(FIELD, KNOWN), OffsetDateTime.now(clock));
        } catch (DuplicateKeyException anotherNode) {
            // The comparison that follows tells whether with the same keys.
            return;
        }
    }

    private static byte[] knownBytes() {
        return KNOWN.getBytes(StandardCharsets.UTF_8);
    }
}
