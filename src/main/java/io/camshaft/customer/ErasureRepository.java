package io.camshaft.customer;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes personal values out of the module's tables. */
@Repository
class ErasureRepository {

    private final JdbcClient jdbc;

    ErasureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Plates of cars that are theirs until now; an earlier car has its new owner's plate. */
    void plates(Collection<Long> family, LocalDate today) {
        jdbc.sql(
                        """
                        update vehicle set plate_sealed = null, plate_token = null, version = version + 1 where id in
                            (select vehicle_id from ownership where customer_id in (:ids)
                                and (ended_on is null or ended_on >= :today))
                        """)
                .param("ids", family)
                .param("today", today)
                .update();
    }

    /** Yesterday was the last day: from today on nobody owns the cars. */
    void ownerships(Collection<Long> family, LocalDate today) {
        jdbc.sql(
                        """
                        update ownership set ended_on = :yesterday
                        where customer_id in (:ids) and (ended_on is null or ended_on >= :today)
                        """)
                .param("ids", family)
                .param("today", today)
                .param("yesterday", today.minusDays(1))
                .update();
    }

    void channelsAndContacts(Collection<Long> family) {
        jdbc.sql("delete from contact_channel where customer_id in (:ids)")
                .param("ids", family)
                .update();
        jdbc.sql("delete from customer_match_key where customer_id in (:ids)")
                .param("ids", family)
                .update();
        jdbc.sql("delete from contact_person where customer_id in (:ids)")
                .param("ids", family)
                .update();
    }

    /** What persons wrote in their requests, and files made for them. The letter of a running request still has to leave. */
    void requests(Collection<Long> family) {
        jdbc.sql(
                        """
                        update personal_data_request set detail_sealed = null, file_sealed = null,
                            letter_sealed = case when done_at is null then letter_sealed end, version = version + 1
                        where customer_id in (:ids)
                        """)
                .param("ids", family)
                .update();
    }

    void records(Collection<Long> family, OffsetDateTime at, String by) {
        jdbc.sql(
                        """
                        update customer set name_sealed = null, name_token = null, pinyin_token = null, initials_token = null,
                            identity_sealed = null, identity_token = null, advisor_id = null, card = 'A', state = 'ERASED',
                            state_on = :today, value_tier = null, erased_at = :at, changed_at = :at, changed_by = :by,
                            version = version + 1
                        where id in (:ids)
                        """)
                .param("today", at.toLocalDate())
                .param("at", at)
                .param("by", by)
                .param("ids", family)
                .update();
    }
}
