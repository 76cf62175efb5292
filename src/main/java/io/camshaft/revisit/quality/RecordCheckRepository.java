package io.camshaft.revisit.quality;

import io.camshaft.platform.jdbc.RecordRows;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table record_check. */
@Repository
class RecordCheckRepository {

    private final JdbcClient jdbc;
    private final CheckCountRepository counts;

    RecordCheckRepository(JdbcClient jdbc, CheckCountRepository counts) {
        this.jdbc = jdbc;
        this.counts = counts;
    }

    /** What a check is about. */
    record Subject(long callId, long customerId, String dealerCode, RecordField field, long subjectId) {}

    /** @param toldSealed null where nothing was told, or what was told is on the record */
    record Said(CheckOutcome outcome, boolean corrected, CheckState state, byte[] toldSealed) {}

    /** @param on day in the installation's time zone */
    record Stamp(int generation, LocalDate on, OffsetDateTime at, String by) {}

    void insert(Subject subject, Said said, Stamp stamp) {
        jdbc.sql(
                        """
                        insert into record_check (call_id, customer_id, dealer_code, field, subject_id, outcome, corrected, confirmations,
                            state, told_sealed, generation, checked_on, checked_at, checked_by)
                        values (:call, :customer, :dealer, :field, :subject, :outcome, :corrected, :confirmations,
                            :state, :told, :generation, :on, :at, :by)
                        """)
                .param("call", subject.callId())
                .param("customer", subject.customerId())
                .param("dealer", subject.dealerCode())
                .param("field", subject.field().name())
                .param("subject", subject.subjectId())
                .param("outcome", said.outcome().name())
                .param("corrected", said.corrected())
                .param("confirmations", said.outcome() == CheckOutcome.WRONG ? 1 : 0)
                .param("state", said.state().name())
                .param("told", said.toldSealed())
                .param("generation", stamp.generation())
                .param("on", stamp.on())
                .param("at", stamp.at())
                .param("by", stamp.by())
                .update();
        counts.changed(
                "s.call_id = :call and s.field = :field",
                Map.of("call", subject.callId(), "field", subject.field().name()));
    }

    /** A suspicion that nobody has confirmed or dismissed yet. */
    record Suspicion(long id, boolean corrected, String checkedBy) {}

    List<Suspicion> suspicions(RecordField field, long subjectId) {
        return jdbc.sql(
                        """
                        select id, corrected, checked_by from record_check
                        where subject_id = :subject and field = :field and state = 'SUSPECTED' order by id
                        """)
                .param("subject", subjectId)
                .param("field", field.name())
                .query(RecordRows.of(Suspicion.class))
                .list();
    }

    /** Whether the value on the record came from a call. */
    boolean isFromCall(RecordField field, long subjectId) {
        return jdbc.sql(
                                """
                        select count(*) from record_check where subject_id = :subject and field = :field and corrected = true
                        """)
                        .param("subject", subjectId)
                        .param("field", field.name())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** @param voice CALL, or null where the suspicion is dismissed */
    void decide(long id, CheckState state, String voice, OffsetDateTime at) {
        counts.changed("s.id = :id", Map.of("id", id));
        jdbc.sql("update record_check set state = :state, confirmed_by = :voice, decided_at = :at,"
                        + " confirmations = confirmations + :more where id = :id and state = 'SUSPECTED'")
                .param("state", state.name())
                .param("voice", voice)
                .param("more", state == CheckState.CONFIRMED ? 1 : 0)
                .param("at", at)
                .param("id", id)
                .update();
    }

    /** The suspicions of a correction; what two voices have said already stays. */
    void decide(String correctionNo, CheckState state, String voice, OffsetDateTime at) {
        counts.changed("s.correction_no = :no and s.state = 'SUSPECTED'", Map.of("no", correctionNo));
        jdbc.sql("update record_check set state = :state, confirmed_by = :voice, decided_at = :at,"
                        + " confirmations = confirmations + :more where correction_no = :no and state = 'SUSPECTED'")
                .param("state", state.name())
                .param("voice", voice)
                .param("more", state == CheckState.CONFIRMED ? 1 : 0)
                .param("at", at)
                .param("no", correctionNo)
                .update();
    }

    /** A supervisor heard it too. */
    void confirmed(long callId, OffsetDateTime at) {
        counts.changed("s.call_id = :call and s.state = 'SUSPECTED'", Map.of("call", callId));
        jdbc.sql("update record_check set state = 'CONFIRMED', confirmed_by = 'SUPERVISOR', decided_at = :at,"
                        + " confirmations = confirmations + 1 where call_id = :call and state = 'SUSPECTED'")
                .param("at", at)
                .param("call", callId)
                .update();
    }

    void asked(long callId, String correctionNo) {
        jdbc.sql("update record_check set correction_no = :no where call_id = :call and state = 'SUSPECTED'")
                .param("no", correctionNo)
                .param("call", callId)
                .update();
    }

    /** A field that a call found wrong. */
    record Wrong(RecordField field, boolean corrected, CheckState state, byte[] toldSealed, String checkedBy) {}

    List<Wrong> ofCall(long callId) {
        return jdbc.sql(
                        """
                        select field, corrected, state, told_sealed, checked_by from record_check
                        where call_id = :call and outcome = 'WRONG' order by id
                        """)
                .param("call", callId)
                .query(RecordRows.of(Wrong.class))
                .list();
    }

    /** A field that a call asked about. @param toldSealed as in {@link Said} */
    record Asked(long callId, RecordField field, CheckOutcome outcome, byte[] toldSealed, OffsetDateTime checkedAt) {}

    /** Oldest first. */
    List<Asked> ofCustomers(Collection<Long> customerIds) {
        return jdbc.sql(
                        """
                        select call_id, field, outcome, told_sealed, checked_at from record_check
                        where customer_id in (:ids) and outcome <> 'NOT_ASKED' order by id
                        """)
                .param("ids", customerIds)
                .query(RecordRows.of(Asked.class))
                .list();
    }

    void forget(long customerId) {
        jdbc.sql("update record_check set told_sealed = null where customer_id = :id")
                .param("id", customerId)
                .update();
    }
}
