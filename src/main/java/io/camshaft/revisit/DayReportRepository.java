package io.camshaft.revisit;

import io.camshaft.platform.jdbc.RecordRows;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table revisit_day as it is read. */
@Repository
class DayReportRepository {

    private final JdbcClient jdbc;

    DayReportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LocalDate> newest() {
        return jdbc.sql("select reported_on from revisit_day order by reported_on desc fetch first 1 rows only")
                .query(LocalDate.class)
                .optional();
    }

    List<RevisitMatrix.TeamDay> of(LocalDate day) {
        return jdbc.sql(
                        """
                        select team, chosen, merged, opted_out, over_budget, released, waiting, missed, most_a_day
                        from revisit_day where reported_on = :day order by team
                        """)
                .param("day", day)
                .query(RecordRows.of(RevisitMatrix.TeamDay.class))
                .list();
    }
}
