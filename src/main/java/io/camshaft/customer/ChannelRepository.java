package io.camshaft.customer;

import io.camshaft.platform.jdbc.RecordRows;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** Tables contact_channel and contact_person. */
@Repository
class ChannelRepository {

    private final JdbcClient jdbc;

    ChannelRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A contact in use. */
    record ContactRow(long id, long customerId, byte[] nameSealed, String duty) {}

    /** What is the same for all channels that are written together. @param contactId null for the customer's own */
    record Owner(long customerId, Long contactId, String source, LocalDate since, int generation) {}

    long insert(Owner owner, ChannelKind kind, PersonalValues.Sealed channel, boolean preferred) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        insert into contact_channel (customer_id, contact_person_id, kind, value_sealed, value_token, tail_token,
                            preferred, source, since, generation)
                        values (:customer, :contact, :kind, :sealed, :token, :tail, :preferred, :source, :since, :generation)
                        """)
                .param("customer", owner.customerId())
                .param("contact", owner.contactId())
                .param("kind", kind.name())
                .param("sealed", channel.bytes())
                .param("token", channel.token())
                .param("tail", channel.tail())
                .param("preferred", preferred)
                .param("source", owner.source())
                .param("since", owner.since())
                .param("generation", owner.generation())
                .update(key, "id");
        return GeneratedId.of(key);
    }

    long insertContact(Owner owner, PersonalValues.Sealed name, String duty) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        insert into contact_person (customer_id, name_sealed, name_token, duty, generation)
                        values (:customer, :sealed, :token, :duty, :generation)
                        """)
                .param("customer", owner.customerId())
                .param("sealed", name.bytes())
                .param("token", name.token())
                .param("duty", duty)
                .param("generation", owner.generation())
                .update(key, "id");
        return GeneratedId.of(key);
    }

    /** Channels in use of the records, contacts' included; preferred ones first, then as they came. */
    List<ChannelRow> of(Collection<Long> customerIds) {
        return RecordRows.among(
                jdbc.sql(
                        """
                                select id, customer_id, contact_person_id, kind, value_sealed, preferred from contact_channel
                                where customer_id in (:keys) and ended_on is null order by preferred desc, id
                                """),
                customerIds,
                ChannelRow.class);
    }

    List<ContactRow> contactsOf(Collection<Long> customerIds) {
        return jdbc.sql(
                        """
                        select id, customer_id, name_sealed, duty from contact_person
                        where customer_id in (:ids) and ended_on is null order by id
                        """)
                .param("ids", customerIds)
                .query(RecordRows.of(ContactRow.class))
                .list();
    }

    /** One channel of a kind is preferred. */
    void prefer(Collection<Long> customerIds, ChannelKind kind, long channelId) {
        jdbc.sql(
                        """
                        update contact_channel set preferred = case when id = :id then true else false end
                        where customer_id in (:ids) and kind = :kind and contact_person_id is null and ended_on is null
                        """)
                .param("ids", customerIds)
                .param("kind", kind.name())
                .param("id", channelId)
                .update();
    }

    /** True where it was one in use of these records. */
    boolean end(Collection<Long> customerIds, long channelId, LocalDate on) {
        return jdbc.sql(
                                """
                                update contact_channel set ended_on = :on
                                where id = :id and customer_id in (:ids) and ended_on is null
                                """)
                        .param("on", on)
                        .param("id", channelId)
                        .param("ids", customerIds)
                        .update()
                == 1;
    }
}
