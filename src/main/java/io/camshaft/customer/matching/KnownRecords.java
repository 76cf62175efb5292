package io.camshaft.customer.matching;

import io.camshaft.customer.RecordValues;
import io.camshaft.customer.matching.MatchRepository.CarRow;
import io.camshaft.customer.matching.MatchRepository.ChannelRow;
import io.camshaft.customer.matching.MatchRepository.RecordRow;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads written records to compare them; a record brings what those merged into it say. Nothing of it leaves the memory. */
@Component
public class KnownRecords {

    private final MatchRepository matches;
    private final RecordValues values;

    KnownRecords(MatchRepository matches, RecordValues values) {
        this.matches = matches;
        this.values = values;
    }

    /** The records that stand for these ids, by the id asked for; erased ones are left out. */
    public Map<Long, KnownRecord> of(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<Long, Long> currentOf = new HashMap<>();
        Map<Long, KnownRecord> records = new HashMap<>();
        List<RecordRow> rows = matches.records(matches.current(ids));
        rows.forEach(row -> currentOf.put(row.id(), row.current()));
        rows.stream().filter(row -> row.mergedInto() == null).forEach(row -> records.put(row.id(), record(row)));
        rows.stream()
                .filter(row -> row.mergedInto() != null && records.containsKey(row.mergedInto()))
                .forEach(row -> add(records.get(row.mergedInto()), row));
        addDetails(currentOf, records);
        Map<Long, KnownRecord> answer = new HashMap<>();
        currentOf.forEach((id, current) -> {
            if (records.containsKey(current)) {
                answer.put(id, records.get(current));
            }
        });
        return answer;
    }

    private void addDetails(Map<Long, Long> currentOf, Map<Long, KnownRecord> records) {
        for (ChannelRow channel : matches.channels(currentOf.keySet())) {
            KnownRecord record = records.get(currentOf.get(channel.customerId()));
            if (record != null) {
                record.channel(channel.kind(), values.openChannel(channel.valueSealed()));
            }
        }
        for (CarRow car : matches.cars(currentOf.keySet())) {
            KnownRecord record = records.get(currentOf.get(car.customerId()));
            if (record != null) {
                record.car(car.vin(), values.openPlate(car.plateSealed()));
            }
        }
    }

    private KnownRecord record(RecordRow row) {
        String name = values.openName(row.nameSealed());
        KnownRecord record = new KnownRecord(
                row.id(), row.kind(), RecordValues.comparableName(name), RecordValues.sound(row.kind(), name));
        add(record, row);
        return record;
    }

    private void add(KnownRecord record, RecordRow row) {
        record.identity(values.openIdentityNo(row.identitySealed()));
        record.city(row.city());
    }

    /** Ids of records under the keys. A key under which a crowd is found (the telephone of a showroom) says nothing. */
    public Found under(MatchKeys.Tokens tokens) {
        Map<Object, Set<Long>> found = new HashMap<>();
        matches.byIdentity(tokens.identities()).forEach(hit -> add(found, hit.token(), hit.customerId()));
        matches.byValue(tokens.values()).forEach(hit -> add(found, hit.token(), hit.customerId()));
        matches.byPlate(tokens.plates()).forEach(hit -> add(found, hit.token(), hit.customerId()));
        matches.byNear(tokens.near()).forEach(hit -> add(found, hit.token(), hit.customerId()));
        matches.byVin(tokens.vins()).forEach(hit -> add(found, hit.vin(), hit.customerId()));
        return new Found(found);
    }

    private static void add(Map<Object, Set<Long>> found, Object key, long customerId) {
        found.computeIfAbsent(key, any -> new HashSet<>()).add(customerId);
    }

    /** Ids by key. */
    public record Found(Map<Object, Set<Long>> byKey) {

        /** More records than this under one key are a crowd. */
        public static final int CROWD = 30;

        /** All ids that are not in a crowd. */
        public Set<Long> ids() {
            Set<Long> all = new HashSet<>();
            byKey.values().stream().filter(ids -> ids.size() <= CROWD).forEach(all::addAll);
            return all;
        }

        public Set<Object> crowded() {
            Set<Object> keys = new HashSet<>();
            byKey.forEach((key, ids) -> {
                if (ids.size() > CROWD) {
                    keys.add(key);
                }
            });
            return keys;
        }
    }
}
