package io.camshaft.customer;

import io.camshaft.platform.jdbc.RecordRows;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record of readings, read only. */
@Repository
class ReadingHistoryRepository {

    private final JdbcClient jdbc;

    ReadingHistoryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ReadingHistory.Reading> readings(String readerId, Long customerId, Long before, int most) {
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
        return query.query(RecordRows.of(ReadingHistory.Reading.class)).list();
    }
}
