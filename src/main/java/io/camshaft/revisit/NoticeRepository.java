package io.camshaft.revisit;

import io.camshaft.platform.jdbc.RecordRows;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table rectification_notice. */
@Repository
class NoticeRepository {

    private static final String COLUMNS =
            """
            select notice_no, call_id, dealer_code, department, problem_class, asked_group, issuer_group, status, problem_sealed,
                answer_sealed, evidence_sealed, reason_sealed, returned, issued_at, issued_by, answered_at, answered_by, filed_at, filed_by
            from rectification_notice
            """;

    private final JdbcClient jdbc;

    NoticeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            String noticeNo,
            Long callId,
            String dealerCode,
            Department department,
            ProblemClass problemClass,
            String askedGroup,
            String issuerGroup,
            NoticeStatus status,
            byte[] problemSealed,
            byte[] answerSealed,
            byte[] evidenceSealed,
            byte[] reasonSealed,
            int returned,
            OffsetDateTime issuedAt,
            String issuedBy,
            OffsetDateTime answeredAt,
            String answeredBy,
            OffsetDateTime filedAt,
            String filedBy) {}

    void insert(
            NewNotice notice,
            String noticeNo,
            byte[] problem,
            int generation,
            OffsetDateTime at,
            OffsetDateTime dueAt) {
        jdbc.sql(
                        """
                        insert into rectification_notice (notice_no, call_id, dealer_code, department, problem_class, asked_group,
                            issuer_group, status, problem_sealed, generation, issued_at, due_at, issued_by)
                        values (:no, :call, :dealer, :department, :class, :asked, :issuer, 'ISSUED', :problem, :generation, :at, :due, :by)
                        """)
                .param("no", noticeNo)
                .param("call", notice.callId())
                .param("dealer", notice.dealerCode())
                .param("department", notice.department().name())
                .param("class", notice.problemClass().name())
                .param("asked", notice.askedGroup())
                .param("issuer", notice.issuerGroup())
                .param("problem", problem)
                .param("generation", generation)
                .param("at", at)
                .param("due", dueAt)
                .param("by", notice.by())
                .update();
    }

    /** @param askedGroup "dealer-service.D1001" */
    record NewNotice(
            Long callId,
            String dealerCode,
            Department department,
            ProblemClass problemClass,
            String askedGroup,
            String issuerGroup,
            String by) {}

    Optional<Row> find(String noticeNo) {
        return jdbc.sql(COLUMNS + "where notice_no = :no")
                .param("no", noticeNo)
                .query(RecordRows.of(Row.class))
                .optional();
    }

    List<Row> findAll(Collection<String> noticeNos) {
        return RecordRows.among(jdbc.sql(COLUMNS + "where notice_no in (:keys)"), noticeNos, Row.class);
    }

    List<Row> ofCall(long callId) {
        return jdbc.sql(COLUMNS + "where call_id = :id order by notice_no")
                .param("id", callId)
                .query(RecordRows.of(Row.class))
                .list();
    }

    private JdbcClient.StatementSpec set(String noticeNo, String assignments) {
        return jdbc.sql("update rectification_notice set " + assignments + " where notice_no = :no")
                .param("no", noticeNo);
    }

    void answered(String noticeNo, byte[] answer, byte[] evidence, OffsetDateTime at, String by) {
        set(
                        noticeNo,
                        "status = 'ANSWERED', answer_sealed = :answer, evidence_sealed = :evidence, answered_at = :at, answered_by = :by")
                .param("answer", answer)
                .param("evidence", evidence)
                .param("at", at)
                .param("by", by)
                .update();
    }

    void returned(String noticeNo, byte[] reason) {
        set(noticeNo, "status = 'RETURNED', returned = returned + 1, reason_sealed = :reason")
                .param("reason", reason)
                .update();
    }

    void accepted(String noticeNo, String by) {
        set(noticeNo, "status = 'ACCEPTED', filed_by = :by").param("by", by).update();
    }

    void filed(String noticeNo, OffsetDateTime at) {
        set(noticeNo, "status = 'FILED', filed_at = :at").param("at", at).update();
    }

    void forget(long customerId) {
        jdbc.sql(
                        """
                        update rectification_notice set problem_sealed = null, answer_sealed = null, evidence_sealed = null,
                            reason_sealed = null
                        where call_id in (select id from revisit_call where customer_id = :id)
                        """)
                .param("id", customerId)
                .update();
    }
}
