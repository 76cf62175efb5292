package io.camshaft.customer;

import io.camshaft.platform.jdbc.RecordRows;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everything that is kept about a person, sealed as it is. */
@Repository
class PersonalFileRepository {

    private final JdbcClient jdbc;

    PersonalFileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The record, and those that stand behind it. */
    record Head(
            long id,
            CustomerKind kind,
            Card card,
            CustomerState state,
            byte[] nameSealed,
            byte[] identitySealed,
            String city,
            String dealerCode,
            LocalDate visitedOn,
            OffsetDateTime erasedAt,
            OffsetDateTime createdAt) {}

    record ChannelRow(ChannelKind kind, byte[] valueSealed, boolean preferred, LocalDate since, LocalDate endedOn) {}

    record ContactRow(byte[] nameSealed, String duty, LocalDate endedOn) {}

    record CarRow(String vin, byte[] plateSealed, String modelCode, LocalDate since, LocalDate endedOn) {}

    List<Head> heads(long customerId) {
        return jdbc.sql(
                        """
                        select id, kind, card, state, name_sealed, identity_sealed, city, dealer_code, visited_on,
                            erased_at, created_at
                        from customer where id = :id or merged_into = :id
                        order by case when id = :id then 0 else 1 end, id
                        """)
                .param("id", customerId)
                .query(RecordRows.of(Head.class))
                .list();
    }

    /** The preferred ones first. */
    List<ChannelRow> channels(Collection<Long> ids) {
        return jdbc.sql(
                        """
                        select kind, value_sealed, preferred, since, ended_on from contact_channel
                        where customer_id in (:ids)
                        order by case when ended_on is null then 0 else 1 end, case when preferred then 0 else 1 end, id
                        """)
                .param("ids", ids)
                .query(RecordRows.of(ChannelRow.class))
                .list();
    }

    List<ContactRow> contacts(Collection<Long> ids) {
        return jdbc.sql(
                        "select name_sealed, duty, ended_on from contact_person where customer_id in (:ids) order by id")
                .param("ids", ids)
                .query(RecordRows.of(ContactRow.class))
                .list();
    }

    List<CarRow> cars(Collection<Long> ids) {
        return jdbc.sql(
                        """
                        select v.vin, v.plate_sealed, v.model_code, o.since, o.ended_on
                        from ownership o join vehicle v on v.id = o.vehicle_id
                        where o.customer_id in (:ids) order by o.since, o.id
                        """)
                .param("ids", ids)
                .query(RecordRows.of(CarRow.class))
                .list();
    }

    List<Map<String, Object>> purchases(Collection<Long> ids) {
        return rows(
                """
                select p.sold_on, p.dealer_code, v.vin, p.amount, p.cancelled_on
                from purchase p join vehicle v on v.id = p.vehicle_id
                where p.customer_id in (:ids) order by p.sold_on, p.id
                """,
                ids);
    }

    List<Map<String, Object>> visits(Collection<Long> ids) {
        return rows(
                """
                select w.visited_on, w.dealer_code, v.vin, w.kind, w.mileage_km, w.amount
                from workshop_visit w join vehicle v on v.id = w.vehicle_id
                where w.customer_id in (:ids) order by w.visited_on, w.id
                """,
                ids);
    }

    List<Map<String, Object>> consents(Collection<Long> ids) {
        return rows(
                """
                select channel, purpose, given, source, said_at from consent
                where customer_id in (:ids) order by said_at, id
                """,
                ids);
    }

    List<String> dealers(Collection<Long> ids) {
        return jdbc.sql(
                        "select distinct dealer_code from customer_dealer where customer_id in (:ids) order by dealer_code")
                .param("ids", ids)
                .query(String.class)
                .list();
    }

    List<String> cases(Collection<Long> ids) {
        return jdbc.sql("select distinct case_no from customer_case where customer_id in (:ids) order by case_no")
                .param("ids", ids)
                .query(String.class)
                .list();
    }

    private List<Map<String, Object>> rows(String sql, Collection<Long> ids) {
        return jdbc.sql(sql).param("ids", ids).query().listOfRows();
    }
}
