package io.camshaft.revisit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table customer_contact, for those who are asked one by one. */
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

    /** By customer, those who were contacted at all. */
    Map<Long, Integer> since(Collection<Long> customerIds, LocalDate day) {
        Map<Long, Integer> made = new HashMap<>();
        if (!customerIds.isEmpty()) {
            jdbc.sql(
                            """
                            select customer_id, count(*) as contacts from customer_contact
                            where customer_id in (:ids) and contacted_on > :day group by customer_id
                            """)
                    .param("ids", customerIds)
                    .param("day", day)
                    .query(row -> {
                        made.put(row.getLong("customer_id"), row.getInt("contacts"));
                    });
        }
        return made;
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
