package io.camshaft.complaint;

import io.camshaft.platform.jdbc.RecordRows;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What departments were asked and answered, and who called the customer. */
@Repository
class ComplaintWorkRepository {

    private static final String DEPARTMENTS =
            """
            select round_no, turn, department, asked_group, question_sealed as question, answer_sealed as answer, finding,
                asked_at, answered_at, answered_by
            from complaint_department where complaint_no = :no
            """;

    private final JdbcClient jdbc;

    ComplaintWorkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A department's part as it is kept. */
    record Asked(
            int roundNo,
            int turn,
            String department,
            String askedGroup,
            byte[] question,
            byte[] answer,
            String finding,
            OffsetDateTime askedAt,
            OffsetDateTime answeredAt,
            String answeredBy) {}

    void ask(String no, Asked part, int generation) {
        jdbc.sql(
                        """
                        insert into complaint_department (complaint_no, round_no, turn, department, asked_group,
                            question_sealed, generation, asked_at)
                        values (:no, :round, :turn, :department, :group, :question, :generation, :at)
                        """)
                .param("no", no)
                .param("round", part.roundNo())
                .param("turn", part.turn())
                .param("department", part.department())
                .param("group", part.askedGroup())
                .param("question", part.question())
                .param("generation", generation)
                .param("at", part.askedAt())
                .update();
    }

    /** True where nobody answered before. */
    boolean answer(String no, int round, int turn, String finding, byte[] answer, String by, OffsetDateTime at) {
        return jdbc.sql(
                                """
                                update complaint_department set finding = :finding, answer_sealed = :answer,
                                    answered_by = :by, answered_at = :at
                                where complaint_no = :no and round_no = :round and turn = :turn and answered_at is null
                                """)
                        .param("finding", finding)
                        .param("answer", answer)
                        .param("by", by)
                        .param("at", at)
                        .param("no", no)
                        .param("round", round)
                        .param("turn", turn)
                        .update()
                == 1;
    }

    Optional<Asked> department(String no, int round, int turn) {
        return jdbc.sql(DEPARTMENTS + "and round_no = :round and turn = :turn")
                .param("no", no)
                .param("round", round)
                .param("turn", turn)
                .query(RecordRows.of(Asked.class))
                .optional();
    }

    List<Asked> departments(String no) {
        return jdbc.sql(DEPARTMENTS + "order by round_no, turn")
                .param("no", no)
                .query(RecordRows.of(Asked.class))
                .list();
    }

    /** One call to the customer as it is kept. */
    record Call(int roundNo, int attempt, CallResult result, byte[] words, OffsetDateTime calledAt, String calledBy) {}

    void call(String no, Call call, int generation) {
        jdbc.sql(
                        """
                        insert into complaint_callback
                            (complaint_no, round_no, attempt, result, words_sealed, generation, called_at, called_by)
                        values (:no, :round, :attempt, :result, :words, :generation, :at, :by)
                        """)
                .param("no", no)
                .param("round", call.roundNo())
                .param("attempt", call.attempt())
                .param("result", call.result().name())
                .param("words", call.words())
                .param("generation", generation)
                .param("at", call.calledAt())
                .param("by", call.calledBy())
                .update();
    }

    List<Call> calls(String no) {
        return jdbc.sql(
                        """
                        select round_no, attempt, result, words_sealed as words, called_at, called_by
                        from complaint_callback where complaint_no = :no order by round_no, attempt
                        """)
                .param("no", no)
                .query(RecordRows.of(Call.class))
                .list();
    }
}
