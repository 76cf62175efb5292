package io.camshaft.customer.matching;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whoever writes records that may be the same customer does so one after the other: the second one sees the first one's record and
 * makes no double. Keys are spread over stripes, so that different customers rarely wait for each other. Locks are taken in one
 * order and held until the transaction ends.
 */
@Component
public class MatchLocks {

    /** Rows of table match_lock. */
    static final int STRIPES = 64;

    private final MatchLockRepository rows;

    MatchLocks(MatchLockRepository rows) {
        this.rows = rows;
    }

    public void lock(MatchKeys.Tokens tokens) {
        Set<Integer> stripes = new TreeSet<>();
        Stream.of(tokens.identities(), tokens.values(), tokens.plates())
                .flatMap(Set::stream)
                .forEach(token -> stripes.add(Math.floorMod(token.hashCode(), STRIPES)));
        tokens.vins().forEach(vin -> stripes.add(Math.floorMod(vin.hashCode(), STRIPES)));
        if (!stripes.isEmpty()) {
            rows.lock(stripes);
        }
    }
}
