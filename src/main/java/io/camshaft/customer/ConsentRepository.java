package io.camshaft.customer;

import io.camshaft.platform.jdbc.RecordRows;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table consent; rows are added only. */
@Repository
class ConsentRepository {

    private final JdbcClient jdbc;

    ConsentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(long customerId, CustomerCard.Consent consent, String by) {
        jdbc.sql(
                        """
                        insert into consent (customer_id, channel, purpose, given, source, said_at, written_by)
                        values (:customer, :channel, :purpose, :given, :source, :at, :by)
                        """)
                .param("customer", customerId)
                .param("channel", consent.channel().name())
                .param("purpose", consent.purpose().name())
                .param("given", consent.given())
                .param("source", consent.source())
                .param("at", consent.saidAt())
                .param("by", by)
                .update();
    }

    /** The newest word of each channel and purpose. */
    List<CustomerCard.Consent> newest(Collection<Long> customerIds) {
        return jdbc.sql(
                        """
                        select channel, purpose, given, source, said_at from consent c
                        where c.customer_id in (:ids) and c.id = (select max(n.id) from consent n
                            where n.customer_id in (:ids) and n.purpose = c.purpose and n.channel = c.channel)
                        order by channel, purpose
                        """)
                .param("ids", customerIds)
                .query(RecordRows.of(CustomerCard.Consent.class))
                .list();
    }

    /** The newest word; empty where nobody asked. */
    Optional<Boolean> newest(Collection<Long> customerIds, ChannelKind channel, Purpose purpose) {
        return jdbc.sql(
                        """
                        select given from consent where customer_id in (:ids) and purpose = :purpose and channel = :channel
                        order by id desc fetch first 1 rows only
                        """)
                .param("ids", customerIds)
                .param("purpose", purpose.name())
                .param("channel", channel.name())
                .query(Boolean.class)
                .optional();
    }
}
