package io.camshaft.survey;

import io.camshaft.platform.jdbc.RecordRows;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Surveys counted, and follow-ups listed, in one statement each. */
@Repository
class FigureRepository {

    private static final String COUNTED =
            """
            select s.dealer_code, count(*) as visits,
                sum(case when s.asked_at is not null then 1 else 0 end) as asked,
                sum(case when s.asked_late then 1 else 0 end) as late,
                sum(case when s.answered_at is not null then 1 else 0 end) as answered,
                sum(case when s.state = 'SILENT' then 1 else 0 end) as silent,
                coalesce(sum(s.overall), 0) as points,
                count(f.survey_id) as dissatisfied,
                sum(case when f.state = 'OPEN' then 1 else 0 end) as open,
                sum(case when f.state = 'SOLVED' then 1 else 0 end) as solved,
                sum(case when f.solved_in_time then 1 else 0 end) as solved_in_time
            from survey s
            left join survey_follow_up f on f.survey_id = s.id
            where s.chosen_on between :from and :until $dealers
            group by s.dealer_code order by s.dealer_code
            """;

    private final JdbcClient jdbc;

    FigureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Figures> ofAll(LocalDate from, LocalDate until) {
        return jdbc.sql(COUNTED.replace("$dealers", ""))
                .param("from", from)
                .param("until", until)
                .query(RecordRows.of(Figures.class))
                .list();
    }

    List<Figures> of(Set<String> dealerCodes, LocalDate from, LocalDate until) {
        return RecordRows.among(
                jdbc.sql(COUNTED.replace("$dealers", "and s.dealer_code in (:keys)"))
                        .param("from", from)
                        .param("until", until),
                dealerCodes,
                Figures.class);
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
