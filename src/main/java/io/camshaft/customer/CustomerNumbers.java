package io.camshaft.customer;

import io.camshaft.platform.jdbc.RecordRows;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Numbers of customers without persons, for those who steer. Merged and erased records are not counted. */
@Repository
public class CustomerNumbers {

    private final JdbcClient jdbc;
    private final Clock clock;

    CustomerNumbers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts anew; readers see the old numbers until it is done. */
    @Transactional
    public void refresh() {
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

    /** All lines, by dealer. */
    public List<Count> all() {
        return jdbc.sql(
                        """
                        select dealer_code, card, state, persons, counted_at
                          from customer_count
                         order by dealer_code, card, state
                        """)
                .query(RecordRows.of(Count.class))
                .list();
    }

    /** @param dealerCode "-" for customers nobody looks after yet */
    public record Count(String dealerCode, Card card, CustomerState state, long persons, OffsetDateTime countedAt) {}
}
