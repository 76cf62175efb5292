package io.camshaft.revisit;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table customer_contact, one customer at a time. */
@Repository
class ContactRepository {

    private final JdbcClient jdbc;

    ContactRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int since(long customerId, LocalDate day) {
        return jdbc.sql("select count(*) from customer_contact where customer_id = :id and contacted_on > :day")
                .param("id", customerId)
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    void insert(long customerId, String purpose, String reference, LocalDate day) {
        jdbc.sql(
                        """
                        insert into customer_contact (customer_id, purpose, contacted_on, reference)
                        select cast(:id as bigint), cast(:purpose as varchar(20)), cast(:day as date), cast(:reference as varchar(60))
                        where not exists (select 1 from customer_contact where reference = :reference)
                        """)
                .param("id", customerId)
                .param("purpose", purpose)
                .param("day", day)
                .param("reference", reference)
                .update();
    }
}
