package io.camshaft.customer.exchange;

import io.camshaft.platform.jdbc.RecordRows;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Reads customers row by row, for files. */
@Repository
class ExportRepository {

    private static final int FETCHED = 1_000;

    private static final String SELECTED =
            """
             from customer c
            where c.erased_at is null and c.merged_into is null and (cast(? as varchar) is null or c.state = ?)
            """;
    private static final String OF_DEALERS =
            """
             and c.id in (select coalesce(m.merged_into, m.id) from customer_dealer d join customer m on m.id = d.customer_id
                where d.dealer_code = any(?))
            """;
    private static final String COLUMNS =
            """
            select c.id, c.kind, c.name_sealed,
                (select k.value_sealed from contact_channel k where k.customer_id = c.id and k.ended_on is null
                    and k.contact_person_id is null and k.kind in ('MOBILE', 'PHONE')
                    order by k.preferred desc, k.id fetch first 1 rows only) as phone_sealed,
                c.city, c.dealer_code, c.advisor_id, c.card, c.state,
                (select v.vin from ownership o join vehicle v on v.id = o.vehicle_id
                    where o.customer_id = c.id and o.ended_on is null order by o.id fetch first 1 rows only) as vin,
                (select v.plate_sealed from ownership o join vehicle v on v.id = o.vehicle_id
                    where o.customer_id = c.id and o.ended_on is null order by o.id fetch first 1 rows only) as plate_sealed,
                c.sold_on, c.visited_on
            """;

    private final JdbcTemplate rows;
    private final JdbcClient jdbc;

    ExportRepository(JdbcTemplate rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /** @param dealers null for all */
    long count(Collection<String> dealers, String state) {
        Long count = rows.queryForObject(
                "select count(*)" + SELECTED + (dealers == null ? "" : OF_DEALERS), Long.class, args(dealers, state));
        return count == null ? 0 : count;
    }

    /** Within a transaction, or a driver reads everything at once. */
    void each(Collection<String> dealers, String state, Consumer<ExportRow> line) {
        RecordRows<ExportRow> mapper = RecordRows.of(ExportRow.class);
        RowCallbackHandler handler = row -> line.accept(mapper.mapRow(row, 0));
        Object[] args = args(dealers, state);
        rows.query(
                connection -> {
                    var statement = connection.prepareStatement(
                            COLUMNS + SELECTED + (dealers == null ? "" : OF_DEALERS) + " order by c.id");
                    statement.setFetchSize(FETCHED);
                    statement.setString(1, state);
                    statement.setString(2, state);
                    if (dealers != null) {
                        ((SqlArrayValue) args[2]).setValue(statement, 3);
                    }
                    return statement;
                },
                handler);
    }

    private static Object[] args(Collection<String> dealers, String state) {
        return dealers == null
                ? new Object[] {state, state}
                : new Object[] {state, state, new SqlArrayValue("varchar", dealers.toArray())};
    }

    void record(
            String by, OffsetDateTime at, ExportOrder.Format format, String selection, long persons, boolean clear) {
        jdbc.sql(
                        """
                        insert into customer_export (exported_by, exported_at, format, selection, persons, masked)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .param(by)
                .param(at)
                .param(format.name())
                .param(selection.substring(0, Math.min(400, selection.length())))
                .param(persons)
                .param(!clear)
                .update();
    }
}
