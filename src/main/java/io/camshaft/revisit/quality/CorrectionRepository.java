package io.camshaft.revisit.quality;

import io.camshaft.platform.jdbc.RecordRows;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table record_correction. */
@Repository
class CorrectionRepository {

    private static final String COLUMNS =
            """
            select correction_no, call_id, customer_id, dealer_code, asked_group, state, reason_sealed, asked_at, answered_at,
                answered_by, judged_at, judged_by
            from record_correction
            """;

    private final JdbcClient jdbc;

    CorrectionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            String correctionNo,
            long callId,
            long customerId,
            String dealerCode,
            String askedGroup,
            CorrectionState state,
            byte[] reasonSealed,
            OffsetDateTime askedAt,
            OffsetDateTime answeredAt,
            String answeredBy,
            OffsetDateTime judgedAt,
            String judgedBy) {}

    /** What is asked of a dealer. */
    record Asked(long callId, long customerId, String dealerCode, String askedGroup) {}

    void insert(String no, Asked asked, int generation, OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into record_correction (correction_no, call_id, customer_id, dealer_code, asked_group, state, generation,
                            asked_at)
                        values (:no, :call, :customer, :dealer, :group, 'ASKED', :generation, :at)
                        """)
                .param("no", no)
                .param("call", asked.callId())
                .param("customer", asked.customerId())
                .param("dealer", asked.dealerCode())
                .param("group", asked.askedGroup())
                .param("generation", generation)
                .param("at", at)
                .update();
    }

    Optional<Row> find(String no) {
        return jdbc.sql(COLUMNS + "where correction_no = :no")
                .param("no", no)
                .query(RecordRows.of(Row.class))
                .optional();
    }

    List<Row> findAll(Collection<String> nos) {
        return RecordRows.among(jdbc.sql(COLUMNS + "where correction_no in (:keys)"), nos, Row.class);
    }

    void answered(String no, CorrectionState state, byte[] reasonSealed, OffsetDateTime at, String by) {
        jdbc.sql(
                        "update record_correction set state = :state, reason_sealed = :reason, answered_at = :at, answered_by = :by"
                                + " where correction_no = :no")
                .param("state", state.name())
                .param("reason", reasonSealed)
                .param("at", at)
                .param("by", by)
                .param("no", no)
                .update();
    }

    void judged(String no, CorrectionState state, OffsetDateTime at, String by) {
        jdbc.sql(
                        "update record_correction set state = :state, judged_at = :at, judged_by = :by where correction_no = :no")
                .param("state", state.name())
                .param("at", at)
                .param("by", by)
                .param("no", no)
                .update();
    }

    /** Oldest first. */
    List<Row> ofCustomers(Collection<Long> customerIds) {
        return jdbc.sql(COLUMNS + "where customer_id in (:ids) order by asked_at, correction_no")
                .param("ids", customerIds)
                .query(RecordRows.of(Row.class))
                .list();
    }

    void forget(long customerId) {
        jdbc.sql("update record_correction set reason_sealed = null where customer_id = :id")
                .param("id", customerId)
                .update();
    }
}
