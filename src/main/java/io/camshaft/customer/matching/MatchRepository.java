package io.camshaft.customer.matching;

import io.camshaft.customer.ChannelKind;
import io.camshaft.customer.CustomerKind;
import io.camshaft.platform.jdbc.RecordRows;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Looks records up by their keys, set by set; writes the keys and the pairs that people look at. */
@Repository
class MatchRepository {

    private static final String RECORDS =
            """
            select id, kind, name_sealed, identity_sealed, city, merged_into
            from customer
            where erased_at is null and id = any(?)
            union all
            select id, kind, name_sealed, identity_sealed, city, merged_into
            from customer
            where erased_at is null and merged_into = any(?)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    MatchRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    record Hit(long token, long customerId) {}

    record VinHit(String vin, long customerId) {}

    record RecordRow(
            long id, CustomerKind kind, byte[] nameSealed, byte[] identitySealed, String city, Long mergedInto) {

        long current() {
            return mergedInto == null ? id : mergedInto;
        }
    }

    record ChannelRow(long customerId, ChannelKind kind, byte[] valueSealed) {}

    record CarRow(long customerId, String vin, byte[] plateSealed) {}

    List<Hit> byIdentity(Collection<Long> tokens) {
        return hits(
                "select identity_token as token, id as customer_id from customer where identity_token = any(?)",
                tokens);
    }

    List<Hit> byValue(Collection<Long> tokens) {
        return hits(
                """
                select value_token as token, customer_id from contact_channel
                where value_token = any(?) and ended_on is null and contact_person_id is null
                """,
                tokens);
    }

    List<Hit> byPlate(Collection<Long> tokens) {
        return hits(
                """
                select v.plate_token as token, o.customer_id from vehicle v
                join ownership o on o.vehicle_id = v.id and o.ended_on is null
                where v.plate_token = any(?)
                """,
                tokens);
    }

    List<Hit> byNear(Collection<Long> tokens) {
        return hits("select token, customer_id from customer_match_key where token = any(?)", tokens);
    }

    List<VinHit> byVin(Collection<String> vins) {
        return vins.isEmpty()
                ? List.of()
                : jdbc.sql(
                                """
                                select v.vin, o.customer_id from vehicle v
                                join ownership o on o.vehicle_id = v.id and o.ended_on is null
                                where v.vin = any(?)
                                """)
                        .param(new SqlArrayValue("varchar", vins.toArray()))
                        .query(RecordRows.of(VinHit.class))
                        .list();
    }

    private List<Hit> hits(String sql, Collection<Long> tokens) {
        return tokens.isEmpty()
                ? List.of()
                : jdbc.sql(sql)
                        .param(array(tokens))
                        .query(RecordRows.of(Hit.class))
                        .list();
    }

    /** What the ids are now: the record that stands for each; erased ones are left out. */
    List<Long> current(Collection<Long> ids) {
        return jdbc.sql("select distinct coalesce(merged_into, id) from customer where id = any(?)")
                .param(array(ids))
                .query(Long.class)
                .list();
    }

    /** The records and those merged into them. */
    List<RecordRow> records(Collection<Long> ids) {
        return jdbc.sql(RECORDS)
                .param(array(ids))
                .param(array(ids))
                .query(RecordRows.of(RecordRow.class))
                .list();
    }

    List<ChannelRow> channels(Collection<Long> ids) {
        return jdbc.sql(
                        """
                        select customer_id, kind, value_sealed from contact_channel
                        where customer_id = any(?) and ended_on is null and contact_person_id is null
                        """)
                .param(array(ids))
                .query(RecordRows.of(ChannelRow.class))
                .list();
    }

    List<CarRow> cars(Collection<Long> ids) {
        return jdbc.sql(
                        """
                        select o.customer_id, v.vin, v.plate_sealed from ownership o join vehicle v on v.id = o.vehicle_id
                        where o.customer_id = any(?) and o.ended_on is null
                        """)
                .param(array(ids))
                .query(RecordRows.of(CarRow.class))
                .list();
    }

    /** Replaces the keys of the record. */
    void writeKeys(long customerId, Collection<Long> tokens, int generation) {
        jdbc.sql("delete from customer_match_key where customer_id = ?")
                .param(customerId)
                .update();
        addKeys(tokens.stream()
                .map(token -> new Object[] {customerId, token, generation})
                .toList());
    }

    /** @param rows customer id, token, generation */
    void addKeys(List<Object[]> rows) {
        batches.batchUpdate("insert into customer_match_key (customer_id, token, generation) values (?, ?, ?)", rows);
    }

    /** True where people said that the two are not one, or took their merge back. */
    boolean keptApart(long one, long other) {
        return jdbc.sql(
                                """
                        select count(*) from (
                            select id from merge_candidate
                            where first_id = :first and second_id = :second and status in ('KEPT', 'UNDONE')
                            union all
                            select id from customer_merge
                            where undone_at is not null and (kept_id = :first and absorbed_id = :second
                                or kept_id = :second and absorbed_id = :first)) told
                        """)
                        .param("first", Math.min(one, other))
                        .param("second", Math.max(one, other))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** @param rows smaller id, larger id, score, reasons, moment; a pair that is known stays as it is. Returns how many are new. */
    int addCandidates(List<Object[]> rows) {
        int[] added = batches.batchUpdate(
                """
                merge into merge_candidate using (values
                    (cast(? as bigint), cast(? as bigint), cast(? as integer), cast(? as varchar), cast(? as timestamp with time zone))
                ) as told (first_id, second_id, score, reasons, found_at)
                on merge_candidate.first_id = told.first_id and merge_candidate.second_id = told.second_id
                when not matched then insert (first_id, second_id, score, reasons, status, found_at, version)
                    values (told.first_id, told.second_id, told.score, told.reasons, 'OPEN', told.found_at, 1)
                """,
                rows);
        return java.util.Arrays.stream(added).map(count -> count > 0 ? 1 : 0).sum();
    }

    static Object[] candidate(long one, long other, Likeness likeness, OffsetDateTime at) {
        return new Object[] {Math.min(one, other), Math.max(one, other), likeness.score(), likeness.names(), at};
    }

    private static SqlArrayValue array(Collection<Long> ids) {
        return new SqlArrayValue("bigint", ids.toArray());
    }
}
