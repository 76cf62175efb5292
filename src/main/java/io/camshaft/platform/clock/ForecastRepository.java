package io.camshaft.platform.clock;

import io.camshaft.platform.jdbc.RecordRows;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Open clocks and the history of clocks like them; history comes condensed to a count for each percent of used time. */
@Repository
class ForecastRepository {

    private final JdbcClient jdbc;

    ForecastRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ClockRow> open(Collection<String> caseNos) {
        return jdbc.sql("select * from clock where case_no in (:caseNos) and state <> 'STOPPED'")
                .param("caseNos", caseNos)
                .query(RecordRows.of(ClockRow.class))
                .list();
    }

    /** Clocks that stopped since. */
    List<Line> past(OffsetDateTime since) {
        return jdbc.sql(
                        """
                        select process_key, name, likeness, share, count(*) as clocks, count(breached_at) as breached
                          from (select process_key, name, coalesce(likeness, '') as likeness, breached_at,
                                       cast(floor(least(200, used_seconds * 100 / (promised_seconds + extended_seconds)))
                                            as int) as share
                                  from clock where state = 'STOPPED' and stopped_at >= :since) past
                         group by process_key, name, likeness, share
                        """)
                .param("since", since)
                .query(RecordRows.of(Line.class))
                .list();
    }

    /**
     * Past clocks that are alike and came equally far.
     *
     * @param share percent of the allowed time that was used, at most 200
     */
    record Line(String processKey, String name, String likeness, int share, long clocks, long breached) {}
}
