package io.camshaft.survey;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures asked of the rows themselves, whatever is counted. */
final class FigureRows {

    private FigureRows() {}

    static List<Figures> of(JdbcClient jdbc, LocalDate from, LocalDate until) {
        return jdbc.sql(
                        """
                        select s.dealer_code, count(*), count(s.asked_at), sum(case when s.asked_late then 1 else 0 end),
                            count(s.answered_at), sum(case when s.state = 'SILENT' then 1 else 0 end), coalesce(sum(s.overall), 0),
                            count(f.survey_id), sum(case when f.state = 'OPEN' then 1 else 0 end),
                            sum(case when f.state = 'SOLVED' then 1 else 0 end), sum(case when f.solved_in_time then 1 else 0 end)
                        from survey s left join survey_follow_up f on f.survey_id = s.id
                        where s.chosen_on between :from and :until group by s.dealer_code order by s.dealer_code
                        """)
                .param("from", from)
                .param("until", until)
                .query((row, number) -> new Figures(
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8),
                        row.getLong(9),
                        row.getLong(10),
                        row.getLong(11)))
                .list();
    }
}
