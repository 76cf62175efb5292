package io.camshaft.customer.exchange;

import io.camshaft.customer.matching.KnownRecord;
import io.camshaft.customer.matching.KnownRecords;
import io.camshaft.customer.matching.Likeness;
import io.camshaft.customer.matching.MatchDesk;
import io.camshaft.customer.matching.MatchKeys;
import io.camshaft.customer.matching.MatchingRules;
import io.camshaft.customer.matching.Traits;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Records that lines of one portion may be about: those of the tables, and those that earlier lines make. */
final class KnownLines {

    private final MatchDesk matching;
    private final Map<Object, Set<KnownRecord>> byKey = new HashMap<>();
    private final Map<Long, KnownRecord> byId;

    private KnownLines(MatchDesk matching, Map<Long, KnownRecord> byId) {
        this.matching = matching;
        this.byId = byId;
    }

    /** Reads, in a few statements, everybody whom one of the lines may be about. */
    static KnownLines of(MatchDesk matching, Collection<PreparedCustomer> lines, Supplier<Collection<Long>> alsoById) {
        Set<Long> identities = new HashSet<>();
        Set<Long> values = new HashSet<>();
        Set<String> vins = new HashSet<>();
        Set<Long> plates = new HashSet<>();
        Set<Long> near = new HashSet<>();
        for (PreparedCustomer line : lines) {
            identities.addAll(line.keys().identities());
            values.addAll(line.keys().values());
            vins.addAll(line.keys().vins());
            plates.addAll(line.keys().plates());
            near.addAll(line.keys().near());
        }
        MatchKeys.Tokens keys = new MatchKeys.Tokens(identities, values, vins, plates, near);
        matching.lock(keys);
        KnownRecords.Found found = matching.under(keys);
        Set<Long> ids = new HashSet<>(found.ids());
        ids.addAll(alsoById.get());
        KnownLines known = new KnownLines(matching, matching.records(ids));
        found.byKey().forEach((key, customers) -> {
            Set<KnownRecord> records = known.at(key);
            customers.forEach(id -> records.add(known.byId.getOrDefault(id, new KnownRecord(id, null, null, null))));
        });
        return known;
    }

    KnownRecord byId(Long id) {
        return byId.get(id);
    }

    Set<Long> ids() {
        return byId.keySet();
    }

    /** Later lines may be about this record too. */
    void add(KnownRecord record, PreparedCustomer line) {
        keys(line).forEach(key -> at(key).add(record));
    }

    /** Likely and exact ones. A key that a crowd shares speaks for nobody. */
    Map<KnownRecord, Likeness> alike(PreparedCustomer line) {
        Set<Object> crowded = new HashSet<>();
        Set<KnownRecord> near = Collections.newSetFromMap(new IdentityHashMap<>());
        keys(line).forEach(key -> {
            Set<KnownRecord> records = byKey.getOrDefault(key, Set.of());
            if (records.size() > KnownRecords.Found.CROWD) {
                crowded.add(key);
            } else {
                near.addAll(records);
            }
        });
        if (near.isEmpty()) {
            return Map.of();
        }
        Traits own = matching.without(line.record().traits(), crowded);
        Map<KnownRecord, Likeness> alike = new LinkedHashMap<>();
        near.stream().filter(record -> record.traits().kind() != null).forEach(record -> {
            Likeness likeness = MatchingRules.compare(own, record.traits());
            if (likeness.likely()) {
                alike.put(record, likeness);
            }
        });
        return alike;
    }

    private Set<KnownRecord> at(Object key) {
        return byKey.computeIfAbsent(key, any -> Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static Stream<Object> keys(PreparedCustomer line) {
        MatchKeys.Tokens keys = line.keys();
        return Stream.of(keys.identities(), keys.values(), keys.vins(), keys.plates(), keys.near())
                .flatMap(Set::stream);
    }
}
