package io.camshaft.revisit.quality;

import io.camshaft.platform.jdbc.RecordRows;
import io.camshaft.revisit.quality.DataQuality.CallFinding;
import io.camshaft.revisit.quality.DataQuality.Checked;
import io.camshaft.revisit.quality.DataQuality.Looked;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The numbers of data quality: each is one statement over an index. */
@Repository
class QualityRepository {

    private final JdbcClient jdbc;

    QualityRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Calls of every team that were looked at once more. */
    List<Looked> looked(LocalDate from, LocalDate until) {
        return jdbc.sql(
                        """
                        select team, count(*) as checks, count(case when state = 'FINDING' then 1 end) as with_findings
                        from call_check where done_on between :from and :until and state in ('PASSED', 'FINDING')
                        group by team order by team
                        """)
                .param("from", from)
                .param("until", until)
                .query(RecordRows.of(Looked.class))
                .list();
    }

    /** What calls found wrong on the dealer's records, newest first. */
    List<Checked> checks(String dealer, LocalDate from, LocalDate until, int most) {
        return jdbc.sql(
                        """
                        select call_id, field, state, confirmed_by, correction_no, checked_on from record_check
                        where dealer_code = :dealer and checked_on between :from and :until
                            and state in ('SUSPECTED', 'CONFIRMED', 'DISMISSED')
                        order by checked_on desc, id desc fetch first :most rows only
                        """)
                .param("dealer", dealer)
                .param("from", from)
                .param("until", until)
                .param("most", most)
                .query(RecordRows.of(Checked.class))
                .list();
    }

    /** What was found amiss with the team's calls, newest first. */
    List<CallFinding> findings(String team, LocalDate from, LocalDate until, int most) {
        return jdbc.sql(
                        """
                        select call_id, check_no, kind, found_on from call_finding
                        where team = :team and found_on between :from and :until
                        order by found_on desc, id desc fetch first :most rows only
                        """)
                .param("team", team)
                .param("from", from)
                .param("until", until)
                .param("most", most)
                .query(RecordRows.of(CallFinding.class))
                .list();
    }
}
