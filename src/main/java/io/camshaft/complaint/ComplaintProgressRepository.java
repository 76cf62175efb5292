package io.camshaft.complaint;

import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What happens to the row of a case. The engine lets one act after another into a case, so the newest word counts; only the end is
 * guarded here.
 */
@Repository
class ComplaintProgressRepository {

    private final JdbcClient jdbc;

    ComplaintProgressRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private JdbcClient.StatementSpec set(String no, String assignments) {
        return jdbc.sql("update complaint set " + assignments + ", version = version + 1 where complaint_no = :no")
                .param("no", no);
    }

    void triaged(String no, Triaged found) {
        set(
                        no,
                        "severity = :severity, queue_role = :role, repeat_count = :repeats, reply_template = :template, "
                                + "answer_by = :answerBy, solve_by = :solveBy")
                .param("severity", found.severity())
                .param("role", found.queueRole())
                .param("repeats", found.repeatCount())
                .param("template", found.replyTemplate())
                .param("answerBy", found.answerBy())
                .param("solveBy", found.solveBy())
                .update();
    }

    record Triaged(
            int severity,
            String queueRole,
            int repeatCount,
            String replyTemplate,
            OffsetDateTime answerBy,
            OffsetDateTime solveBy) {}

    void status(String no, ComplaintStatus status) {
        set(no, "status = :status").param("status", status.name()).update();
    }

    void assessed(String no, Assessment word, ComplaintStatus status, OffsetDateTime at) {
        set(
                        no,
                        "kind = :kind, problem_type = :problem, responsibility = :responsibility, path = :path, status = :status, "
                                + "round_no = round_no + 1, answered_at = coalesce(answered_at, :at)")
                .param("kind", word.kind().name())
                .param("problem", word.problemType())
                .param("responsibility", word.responsibility())
                .param("path", word.path().name())
                .param("status", status.name())
                .param("at", at)
                .update();
    }

    void solved(String no, boolean atOnce, ComplaintStatus status, OffsetDateTime at) {
        set(no, "solved_at = :at, solved_at_once = :atOnce, status = :status")
                .param("at", at)
                .param("atOnce", atOnce)
                .param("status", status.name())
                .update();
    }

    void level(String no, int level) {
        set(no, "level_no = :level").param("level", level).update();
    }

    /** @param satisfaction null where the customer is not satisfied */
    void satisfaction(String no, Satisfaction satisfaction, String by, ComplaintStatus status) {
        set(
                        no,
                        "satisfaction = :satisfaction, satisfaction_by = :by, status = :status, "
                                + "dissatisfied = dissatisfied + :more")
                .param("satisfaction", satisfaction == null ? null : satisfaction.name())
                .param("by", by)
                .param("status", status.name())
                .param("more", satisfaction == null ? 1 : 0)
                .update();
    }

    void extended(String no) {
        set(no, "extended = true").update();
    }

    /** True where it came through: a case without cause, measure or a customer's word stays open. */
    boolean closed(String no, String causeCode, String measureCode, byte[] measure, String by, OffsetDateTime at) {
        return jdbc.sql(
                                """
                                update complaint set status = 'CLOSED', cause_code = :cause, measure_code = :measure,
                                    measure_sealed = :words, closed_by = :by, closed_at = :at, version = version + 1
                                where complaint_no = :no and satisfaction is not null and closed_at is null
                                """)
                        .param("cause", causeCode)
                        .param("measure", measureCode)
                        .param("words", measure)
                        .param("by", by)
                        .param("at", at)
                        .param("no", no)
                        .update()
                == 1;
    }

    /** Over without closing: answered by a template, dropped, merged, withdrawn. */
    boolean ended(String no, ComplaintStatus status, byte[] reason, String mergedInto, String by, OffsetDateTime at) {
        return jdbc.sql(
                                """
                                update complaint set status = :status, end_reason_sealed = :reason,
                                    merged_into = :into, closed_by = :by, closed_at = :at, version = version + 1
                                where complaint_no = :no and closed_at is null
                                """)
                        .param("status", status.name())
                        .param("reason", reason)
                        .param("into", mergedInto)
                        .param("by", by)
                        .param("at", at)
                        .param("no", no)
                        .update()
                == 1;
    }
}
