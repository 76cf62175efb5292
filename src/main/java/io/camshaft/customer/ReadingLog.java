package io.camshaft.customer;

import io.camshaft.platform.jdbc.RecordRows;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record of readings as the privacy officer reads it. */
@Repository
public class ReadingLog {

    private final JdbcClient jdbc;

    ReadingLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Newest first.
     *
     * @param readerId sign-in name, or empty for everybody
     * @param customerId null for all customers
     * @param before only readings with a smaller id, for the next page; null for the first
     */
    public List<Reading> readings(String readerId, Long customerId, Long before, int most) {
        String reader = readerId.isEmpty() ? "" : " and reader_id = :reader";
        String customer = customerId == null ? "" : " and customer_id = :customer";
        JdbcClient.StatementSpec query = jdbc.sql(
                        """
                        select id, reader_id, customer_id, fields, case_no, place, persons, read_at
                          from personal_data_reading
                         where id < :before"""
                                + reader + customer + " order by id desc limit :most")
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("most", most);
        if (!readerId.isEmpty()) {
            query = query.param("reader", readerId);
        }
        if (customerId != null) {
            query = query.param("customer", customerId);
        }
        return query.query(RecordRows.of(Reading.class)).list();
    }

    /** @param fields names of {@link PersonalField}s, separated by commas */
    public record Reading(
            long id,
            String readerId,
            long customerId,
            String fields,
            String caseNo,
            String place,
            int persons,
            OffsetDateTime readAt) {}
}
