package io.camshaft.survey;

import io.camshaft.platform.jdbc.RecordRows;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Follow-ups behind the figures. */
@Repository
class FigureRepository {

    private final JdbcClient jdbc;

    FigureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Line(
            long id,
            int overall,
            OffsetDateTime answeredAt,
            FollowUpState state,
            String causeCode,
            String measureCode,
            boolean solvedInTime,
            String complaintNo) {}

    record Words(OffsetDateTime answeredAt, Subject subject, int overall, byte[] wordsSealed) {}

    /** Of those who are not followed up, newest first. */
    List<Words> words(String dealerCode, LocalDate from, LocalDate until, int most) {
        return jdbc.sql(
                        """
                        select s.answered_at, s.subject, s.overall, s.words_sealed
                        from survey s
                        where s.dealer_code = :dealer and s.chosen_on between :from and :until and s.words_sealed is not null
                            and not exists (select 1 from survey_follow_up f where f.survey_id = s.id)
                        order by s.answered_at desc, s.id desc fetch first :most rows only
                        """)
                .param("dealer", dealerCode)
                .param("from", from)
                .param("until", until)
                .param("most", most)
                .query(RecordRows.of(Words.class))
                .list();
    }

    /** Newest first. */
    List<Line> followUps(String dealerCode, LocalDate from, LocalDate until, int most) {
        return jdbc.sql(
                        """
                        select s.id, s.overall, s.answered_at, f.state, f.cause_code, f.measure_code, f.solved_in_time, f.complaint_no
                        from survey s join survey_follow_up f on f.survey_id = s.id
                        where s.dealer_code = :dealer and s.chosen_on between :from and :until
                        order by s.answered_at desc, s.id desc fetch first :most rows only
                        """)
                .param("dealer", dealerCode)
                .param("from", from)
                .param("until", until)
                .param("most", most)
                .query(RecordRows.of(Line.class))
                .list();
    }
}
