package io.camshaft.customer.exchange;

import io.camshaft.customer.exchange.CustomerWriteRepository.Stamp;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes what hangs on customers: who owns what, who knows whom, under which numbers, and that it happened. */
@Repository
class RelationWriteRepository {

    private final JdbcTemplate jdbc;
    private final BatchRepository batches;

    RelationWriteRepository(JdbcTemplate jdbc, BatchRepository batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void ownerships(List<ImportChanges.Ended> ended, List<ImportChanges.Owner> owners) {
        batch(
                "update ownership set ended_on = case when since > ? then since else ? end where id = ?",
                ended.stream().map(each -> new Object[] {each.on(), each.on(), each.ownershipId()}));
        insert(
                "insert into ownership (vehicle_id, customer_id, since)",
                "(?, ?, ?)",
                owners.stream().map(each ->
                        new Object[] {each.car().id(), each.record().id(), each.since()}));
    }

    void dealers(Set<ImportChanges.Dealer> dealers, Stamp stamp) {
        insert(
                "insert into customer_dealer (customer_id, dealer_code, since)",
                "(?, ?, ?)",
                dealers.stream().map(each -> new Object[] {each.record().id(), each.code(), stamp.today()}));
    }

    void nearKeys(List<ImportChanges.NearKey> keys, Stamp stamp) {
        insert(
                "insert into customer_match_key (customer_id, token, generation)",
                "(?, ?, ?)",
                keys.stream().map(each -> new Object[] {each.record().id(), each.token(), stamp.generation()}));
    }

    /** Numbers that are new, and those whose line has changed. */
    void sources(String source, Collection<ImportChanges.Source> lines, Set<String> known) {
        Map<String, ImportChanges.Source> newest = new LinkedHashMap<>();
        lines.forEach(each -> newest.put(each.number(), each));
        Collection<ImportChanges.Source> sources = newest.values();
        insert(
                "insert into customer_source (source, source_no, customer_id, line_token)",
                "(?, ?, ?, ?)",
                sources.stream().filter(each -> !known.contains(each.number())).map(each ->
                        new Object[] {source, each.number(), each.record().id(), each.lineToken()}));
        batch(
                "update customer_source set line_token = ? where source = ? and source_no = ?",
                sources.stream().filter(each -> known.contains(each.number())).map(each ->
                        new Object[] {each.lineToken(), source, each.number()}));
    }

    /** @param detail number of the import */
    void events(Stream<Long> customerIds, String kind, String detail, Stamp stamp) {
        insert(
                """
                insert into customer_event (customer_id, kind, detail, source, by_person, happened_at)
                """,
                "(?, ?, ?, 'IMPORT', ?, ?)",
                customerIds.map(id -> new Object[] {id, kind, detail, stamp.by(), stamp.at()}));
    }

    /** Pairs of records that may be one customer; a pair that is known stays as it is. Returns how many are new. */
    int pairs(List<ImportChanges.Pair> pairs, Stamp stamp) {
        int added = 0;
        for (int count : batch(
                """
                merge into merge_candidate using (values (cast(? as bigint), cast(? as bigint), cast(? as integer),
                    cast(? as varchar), cast(? as timestamp with time zone)))
                    as told (first_id, second_id, score, reasons, found_at)
                on merge_candidate.first_id = told.first_id and merge_candidate.second_id = told.second_id
                when not matched then insert (first_id, second_id, score, reasons, status, found_at, version)
                    values (told.first_id, told.second_id, told.score, told.reasons, 'OPEN', told.found_at, 1)
                """,
                pairs.stream().map(each -> new Object[] {
                    Math.min(each.one().id(), each.other().id()),
                    Math.max(each.one().id(), each.other().id()),
                    each.likeness().score(),
                    each.likeness().names(),
                    stamp.at()
                }))) {
            added += count == 0 ? 0 : 1;
        }
        return added;
    }

    private void insert(String into, String row, Stream<Object[]> rows) {
        batches.insert(into, row, rows.toList());
    }

    private int[] batch(String sql, Stream<Object[]> rows) {
        List<Object[]> all = rows.toList();
        return all.isEmpty() ? new int[0] : jdbc.batchUpdate(sql, all);
    }
}
