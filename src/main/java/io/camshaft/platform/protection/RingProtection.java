package io.camshaft.platform.protection;

import io.camshaft.platform.BusinessRefusal;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Protection with the keys of a ring. Which generation new values get is settled when it is made, so no row is ever written half
 * with one and half with the next.
 */
final class RingProtection implements Protection {

    private final Map<Integer, KeyGeneration> byKeyId = new HashMap<>();
    private final KeyGeneration current;
    /** Generations whose tokens may stand in rows, newest first. */
    private volatile List<KeyGeneration> searched;

    /**
     * @param retired numbers of generations that no row needs any more
     * @throws BusinessRefusal where no generation may be used yet
     */
    RingProtection(KeyRing ring, Set<Integer> retired, Instant now) {
        List<KeyGeneration> newestFirst = new ArrayList<>();
        KeyGeneration newest = null;
        for (KeyGeneration generation : ring.generations()) {
            generation.keyIds().forEach(id -> byKeyId.put(id, generation));
            if (retired.contains(generation.number())) {
                continue;
            }
            newestFirst.add(0, generation);
            if (generation.usedFrom() == null || !generation.usedFrom().isAfter(now)) {
                newest = generation;
            }
        }
        if (newest == null) {
            throw new BusinessRefusal("platform.protection.noneInUse");
        }
        this.current = newest;
        this.searched = List.copyOf(newestFirst);
    }

    @Override
    public byte[] seal(String field, String value) {
        return value == null ? null : current.seal(field, SealedText.bytes(value));
    }

    @Override
    public String open(String field, byte[] sealed) {
        if (sealed == null) {
            return null;
        }
        int keyId = KeyGeneration.keyIdOf(field, sealed);
        KeyGeneration generation = byKeyId.get(keyId);
        if (generation == null) {
            throw new SealBroken(field + " was sealed with key " + Integer.toHexString(keyId) + ", which is not there");
        }
        try {
            return SealedText.text(generation.open(field, sealed));
        } catch (GeneralSecurityException e) {
            throw new SealBroken(field + " sealed with key " + Integer.toHexString(keyId)
                    + " was changed or is a value of another field");
        }
    }

    @Override
    public Long token(String field, String normalised) {
        return isNothing(normalised) ? null : current.token(field, normalised);
    }

    @Override
    public List<Long> tokens(String field, String normalised) {
        if (isNothing(normalised)) {
            return List.of();
        }
        List<KeyGeneration> generations = searched;
        if (generations.size() == 1) {
            return List.of(generations.get(0).token(field, normalised));
        }
        Set<Long> tokens = new LinkedHashSet<>();
        generations.forEach(generation -> tokens.add(generation.token(field, normalised)));
        return List.copyOf(tokens);
    }

    @Override
    public int generation() {
        return current.number();
    }

    /** Look-ups ask for its tokens no longer; its values can still be opened. */
    void retire(int generation) {
        searched = searched.stream().filter(each -> each.number() != generation).toList();
    }

    /** Ids of the keys that values of the generation begin with. */
    Set<Integer> keyIdsOf(int generation) {
        return byKeyId.entrySet().stream()
                .filter(key -> key.getValue().number() == generation)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean isNothing(String normalised) {
        return normalised == null || normalised.isEmpty();
    }
}
