package io.camshaft.customer.matching;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keys, locks and records of the matching in one hand. */
@Component
public class MatchDesk {

    private final MatchKeys keys;
    private final MatchLocks locks;
    private final KnownRecords known;

    MatchDesk(MatchKeys keys, MatchLocks locks, KnownRecords known) {
        this.keys = keys;
        this.locks = locks;
        this.known = known;
    }

    public MatchKeys.Tokens keysOf(Traits traits) {
        return keys.of(traits);
    }

    public List<Long> writtenKeys(Traits traits) {
        return keys.written(traits);
    }

    public Traits without(Traits traits, Set<Object> crowded) {
        return keys.without(traits, crowded);
    }

    public void lock(Traits traits) {
        locks.lock(keys.of(traits));
    }

    public void lock(MatchKeys.Tokens tokens) {
        locks.lock(tokens);
    }

    public Map<Long, KnownRecord> records(Collection<Long> ids) {
        return known.of(ids);
    }

    public KnownRecords.Found under(Traits traits) {
        return known.under(keys.of(traits));
    }

    public KnownRecords.Found under(MatchKeys.Tokens tokens) {
        return known.under(tokens);
    }
}
