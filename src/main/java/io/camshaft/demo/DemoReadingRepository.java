package io.camshaft.demo;

import java.time.OffsetDateTime;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Readings of the past, which no service writes: theirs are of now. */
@Repository
@Profile("demo")
class DemoReadingRepository {

    private final JdbcClient jdbc;

    DemoReadingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isEmpty() {
        return jdbc.sql("select id from personal_data_reading fetch first 1 rows only")
                .query(Long.class)
                .optional()
                .isEmpty();
    }

    /** The first customers' cards, one after the other. */
    void read(String reader, OffsetDateTime at, int cards) {
        jdbc.sql(
                        """
                        insert into personal_data_reading (reader_id, customer_id, fields, case_no, place, persons, read_at)
                        select cast(:reader as varchar(64)), id, 'name,mobile', null, 'CARD', 1,
                            cast(:at as timestamp with time zone)
                        from customer order by id fetch first :cards rows only
                        """)
                .param("reader", reader)
                .param("at", at)
                .param("cards", cards)
                .update();
    }
}
