package io.camshaft.revisit.report;

import io.camshaft.platform.jdbc.RecordRows;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calls and notices behind the numbers, page by page: each page begins after the last row of the one before. */
@Repository
class DrillRepository {

    private final JdbcClient jdbc;

    DrillRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CallLine> calls(CallQuery query, int most) {
        Conditions conditions = new Conditions(
                        """
                        select id, due_on, dealer_code, time_point, actor, state, attempts, satisfaction from revisit_call
                        where due_on between :from and :ends and (due_on > :from or id > :afterId)
                        """)
                .with("from", query.from())
                .with("ends", query.period().ends())
                .with("afterId", query.afterId())
                .and(query.measure().condition())
                .of(query.dealers())
                .equal("time_point", query.point())
                .equal("actor", query.actor())
                .with("most", most);
        return jdbc.sql(conditions.sql(" order by due_on, id fetch first :most rows only"))
                .params(conditions.values())
                .query(RecordRows.of(CallLine.class))
                .list();
    }

    /** Newest first. */
    List<NoticeLine> notices(NoticeQuery query, OffsetDateTime now, ZoneId zone, int most) {
        Conditions conditions = new Conditions(
                        """
                        select notice_no, dealer_code, department, problem_class, status, issued_at, due_at, answered_at, filed_at
                        from rectification_notice where notice_no < :after
                        """)
                // A tilde comes after every number.
                .with("after", query.after() == null ? "~" : query.after())
                .of(query.dealers())
                .equal("notice_no", query.number())
                .equal("department", query.department())
                .equal("problem_class", query.problem())
                .equal("status", query.status());
        timed(conditions, query.timing(), now);
        during(conditions, query, zone);
        conditions.with("most", most);
        return jdbc.sql(conditions.sql(" order by notice_no desc fetch first :most rows only"))
                .params(conditions.values())
                .query(RecordRows.of(NoticeLine.class))
                .list();
    }

    private static void timed(Conditions conditions, Timing timing, OffsetDateTime now) {
        if (timing == Timing.IN_TIME) {
            conditions.and("answered_at <= due_at");
        } else if (timing == Timing.LATE) {
            conditions.and("coalesce(answered_at, :now) > due_at").with("now", now);
        } else if (timing == Timing.OPEN) {
            conditions.and("answered_at is null and due_at > :now").with("now", now);
        }
    }

    private static void during(Conditions conditions, NoticeQuery query, ZoneId zone) {
        if (query.period() != null) {
            String day = query.timing() == null ? "issued_at" : "due_at";
            conditions
                    .and(day + " >= :from and " + day + " < :until")
                    .with("from", start(query.period(), zone))
                    .with("until", start(query.period().next(), zone));
        }
    }

    private static OffsetDateTime start(Period period, ZoneId zone) {
        return period.begins().atStartOfDay(zone).toOffsetDateTime();
    }
}
