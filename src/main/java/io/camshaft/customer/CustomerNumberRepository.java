package io.camshaft.customer;

import io.camshaft.platform.jdbc.RecordRows;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The counts of customers; merged and erased records are not counted. */
@Repository
class CustomerNumberRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    CustomerNumberRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void refresh() {
        jdbc.sql("delete from customer_count").update();
        jdbc.sql(
                        """
                        insert into customer_count (dealer_code, card, state, persons, counted_at)
                        select coalesce(dealer_code, '-'), card, state, count(*), cast(:now as timestamp with time zone)
                          from customer
                         where merged_into is null and erased_at is null
                         group by coalesce(dealer_code, '-'), card, state
                        """)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    List<CustomerNumbers.Count> all() {
        return jdbc.sql(
                        """
                        select dealer_code, card, state, persons, counted_at
                          from customer_count
                         order by dealer_code, card, state
                        """)
                .query(RecordRows.of(CustomerNumbers.Count.class))
                .list();
    }
}
