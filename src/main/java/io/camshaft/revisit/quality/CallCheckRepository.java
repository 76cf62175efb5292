package io.camshaft.revisit.quality;

import io.camshaft.platform.jdbc.RecordRows;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables call_check and call_finding. */
@Repository
class CallCheckRepository {

    private static final String COLUMNS =
            """
            select check_no, kind, origin, call_id, customer_id, team, caller_id, state, attempts, words_sealed, asked_at, done_at,
                done_by
            from call_check
            """;

    private final JdbcClient jdbc;

    CallCheckRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            String checkNo,
            CheckKind kind,
            String origin,
            long callId,
            long customerId,
            String team,
            String callerId,
            CheckResult state,
            int attempts,
            byte[] wordsSealed,
            OffsetDateTime askedAt,
            OffsetDateTime doneAt,
            String doneBy) {}

    /** @param askedBy null for the sample */
    record Asked(CheckKind kind, long callId, long customerId, String team, String callerId, String askedBy) {}

    void insert(String no, Asked asked, int generation, OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into call_check (check_no, kind, origin, call_id, customer_id, team, caller_id, state, generation, asked_at,
                            asked_by)
                        values (:no, :kind, :origin, :call, :customer, :team, :caller, 'OPEN', :generation, :at, :by)
                        """)
                .param("no", no)
                .param("kind", asked.kind().name())
                .param("origin", asked.askedBy() == null ? "SAMPLE" : "MARKED")
                .param("call", asked.callId())
                .param("customer", asked.customerId())
                .param("team", asked.team())
                .param("caller", asked.callerId())
                .param("generation", generation)
                .param("at", at)
                .param("by", asked.askedBy())
                .update();
    }

    Optional<Row> find(String no) {
        return jdbc.sql(COLUMNS + "where check_no = :no")
                .param("no", no)
                .query(RecordRows.of(Row.class))
                .optional();
    }

    List<Row> findAll(Collection<String> nos) {
        return RecordRows.among(jdbc.sql(COLUMNS + "where check_no in (:keys)"), nos, Row.class);
    }

    /** Oldest first. */
    List<Row> ofCustomers(Collection<Long> customerIds) {
        return jdbc.sql(COLUMNS + "where customer_id in (:ids) order by asked_at, check_no")
                .param("ids", customerIds)
                .query(RecordRows.of(Row.class))
                .list();
    }

    boolean exists(long callId, CheckKind kind) {
        return jdbc.sql("select count(*) from call_check where call_id = :call and kind = :kind")
                        .param("call", callId)
                        .param("kind", kind.name())
                        .query(Long.class)
                        .single()
                > 0;
    }

    void attempted(String no) {
        jdbc.sql("update call_check set attempts = attempts + 1 where check_no = :no")
                .param("no", no)
                .update();
    }

    /** @param on day in the installation's time zone */
    record Done(CheckResult state, byte[] wordsSealed, LocalDate on, OffsetDateTime at, String by) {}

    void done(String no, Done done) {
        jdbc.sql(
                        "update call_check set state = :state, words_sealed = :words, done_on = :on, done_at = :at, done_by = :by"
                                + " where check_no = :no")
                .param("state", done.state().name())
                .param("words", done.wordsSealed())
                .param("on", done.on())
                .param("at", done.at())
                .param("by", done.by())
                .param("no", no)
                .update();
    }

    void found(Row check, Set<FindingKind> kinds, Done done) {
        kinds.forEach(kind -> jdbc.sql(
                        """
                        insert into call_finding (check_no, call_id, team, kind, found_on, found_at, found_by)
                        values (:no, :call, :team, :kind, :on, :at, :by)
                        """)
                .param("no", check.checkNo())
                .param("call", check.callId())
                .param("team", check.team())
                .param("kind", kind.name())
                .param("on", done.on())
                .param("at", done.at())
                .param("by", done.by())
                .update());
    }

    List<FindingKind> findings(String no) {
        return jdbc.sql("select kind from call_finding where check_no = :no order by id")
                .param("no", no)
                .query((row, number) -> FindingKind.valueOf(row.getString("kind")))
                .list();
    }

    /** Whether the customer wants no calls, by the customers' own view. */
    boolean isRefused(long customerId) {
        return jdbc.sql("select count(*) from refused_call where customer_id = :id")
                        .param("id", customerId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void forget(long customerId) {
        jdbc.sql("update call_check set words_sealed = null where customer_id = :id")
                .param("id", customerId)
                .update();
    }
}
