package io.camshaft.customer;

import io.camshaft.customer.MergeCandidate.Status;
import io.camshaft.platform.jdbc.RecordRows;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Candidates under review and what was decided on them. */
@Repository
class MergeReviewRepository {

    private static final String COLUMNS =
            """
            select id, first_id, second_id, score, reasons as reason_names, status, case_no, found_at, decided_by,
                decided_at, decision_reason, kept_id, merge_id, undo_asked_by, undo_reason, version
            from merge_candidate
            """;

    private final JdbcClient jdbc;

    MergeReviewRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<MergeCandidate> find(long candidateId) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", candidateId)
                .query(RecordRows.of(MergeCandidate.class))
                .optional();
    }

    Optional<MergeCandidate> ofCase(String caseNo) {
        return jdbc.sql(COLUMNS + "where case_no = :caseNo")
                .param("caseNo", caseNo)
                .query(RecordRows.of(MergeCandidate.class))
                .optional();
    }

    /** Cases that still compare the record. */
    List<String> reviewsOf(long customerId) {
        return jdbc.sql(
                        """
                        select case_no from merge_candidate
                        where status = 'IN_REVIEW' and (first_id = :id or second_id = :id) order by id
                        """)
                .param("id", customerId)
                .query(String.class)
                .list();
    }

    /** Codes of the dealers that know the record. */
    List<String> dealersOf(long customerId) {
        return jdbc.sql("select dealer_code from customer_dealer where customer_id = :id order by dealer_code")
                .param("id", customerId)
                .query(String.class)
                .list();
    }

    /** True where the candidate was open and is under review with this number now. */
    boolean open(long candidateId, String caseNo) {
        return jdbc.sql(
                                """
                                update merge_candidate set status = 'IN_REVIEW', case_no = :caseNo, version = version + 1
                                where id = :id and status = 'OPEN'
                                """)
                        .param("caseNo", caseNo)
                        .param("id", candidateId)
                        .update()
                == 1;
    }

    /** Writes what was decided; false where somebody else was faster. */
    boolean decide(MergeCandidate candidate, Status status, Long keptId, String reason, String by, OffsetDateTime at) {
        return jdbc.sql(
                                """
                                update merge_candidate set status = :status, kept_id = :kept, decision_reason = :reason,
                                    decided_by = :by, decided_at = :at, version = version + 1
                                where id = :id and version = :version and status = 'IN_REVIEW'
                                """)
                        .param("status", status.name())
                        .param("kept", keptId)
                        .param("reason", reason)
                        .param("by", by)
                        .param("at", at)
                        .param("id", candidate.id())
                        .param("version", candidate.version())
                        .update()
                == 1;
    }

    void merged(long candidateId, long mergeId) {
        jdbc.sql("update merge_candidate set merge_id = :merge, version = version + 1 where id = :id")
                .param("merge", mergeId)
                .param("id", candidateId)
                .update();
    }

    /** True where the merge stood and its undoing was asked for just now. */
    boolean askUndo(long candidateId, String by, String reason) {
        return jdbc.sql(
                                """
                                update merge_candidate set undo_asked_by = :by, undo_reason = :reason, version = version + 1
                                where id = :id and status = 'MERGED' and undo_asked_by is null
                                """)
                        .param("by", by)
                        .param("reason", reason)
                        .param("id", candidateId)
                        .update()
                == 1;
    }

    void undone(long candidateId) {
        jdbc.sql("update merge_candidate set status = 'UNDONE', version = version + 1 where id = :id")
                .param("id", candidateId)
                .update();
    }
}
