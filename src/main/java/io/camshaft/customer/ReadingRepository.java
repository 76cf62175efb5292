package io.camshaft.customer;

import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table personal_data_reading. Rows are added; there is no other statement on purpose. */
@Repository
class ReadingRepository {

    private final JdbcClient jdbc;

    ReadingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param customerId 0 for an export of many */
    record Reading(
            String readerId,
            long customerId,
            String fields,
            String caseNo,
            String place,
            int persons,
            OffsetDateTime readAt) {}

    void insert(Reading reading) {
        jdbc.sql(
                        """
                        insert into personal_data_reading (reader_id, customer_id, fields, case_no, place, persons, read_at)
                        values (:reader, :customer, :fields, :case, :place, :persons, :at)
                        """)
                .param("reader", reading.readerId())
                .param("customer", reading.customerId())
                .param("fields", reading.fields())
                .param("case", reading.caseNo())
                .param("place", reading.place())
                .param("persons", reading.persons())
                .param("at", reading.readAt())
                .update();
    }
}
