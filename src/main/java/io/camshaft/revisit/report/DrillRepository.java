package io.camshaft.revisit.report;

import io.camshaft.platform.jdbc.RecordRows;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The calls and notices behind the numbers, page by page: each page begins after the last row of the one before. */
@Repository
class DrillRepository {

    private final JdbcClient jdbc;

    DrillRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CallLine> calls(CallQuery query, int most) {
        StringBuilder sql = new StringBuilder(
                """
                select id, due_on, dealer_code, time_point, actor, state, attempts, satisfaction from revisit_call
                where due_on between :from and :ends and (due_on > :from or id > :afterId)
                """);
        sql.append(" and ")
                .append(query.measure().condition())
                .append(query.dealers().condition());
        if (query.point() != null) {
            sql.append(" and time_point = :point");
        }
        if (query.actor() != null) {
            sql.append(" and actor = :actor");
        }
        StatementSpec statement = query.dealers()
                .bind(jdbc.sql(sql + " order by due_on, id fetch first :most rows only"))
                .param("from", query.from())
                .param("ends", query.period().ends())
                .param("afterId", query.afterId())
                .param("most", most);
        statement = query.point() == null
                ? statement
                : statement.param("point", query.point().name());
        statement = query.actor() == null
                ? statement
                : statement.param("actor", query.actor().name());
        return statement.query(RecordRows.of(CallLine.class)).list();
    }

    /** Newest first. */
    List<NoticeLine> notices(NoticeQuery query, OffsetDateTime now, ZoneId zone, int most) {
        StringBuilder sql = new StringBuilder(
                """
                select notice_no, dealer_code, department, problem_class, status, issued_at, due_at, answered_at, filed_at
                from rectification_notice where notice_no < :after
                """);
        sql.append(query.dealers().condition());
        sql.append(query.number() == null ? "" : " and notice_no = :number");
        sql.append(
                query.department() == null
                        ? ""
                        : " and department = '" + query.department().name() + "'");
        sql.append(
                query.problem() == null
                        ? ""
                        : " and problem_class = '" + query.problem().name() + "'");
        sql.append(
                query.status() == null ? "" : " and status = '" + query.status().name() + "'");
        sql.append(timing(query));
        String day = query.timing() == null ? "issued_at" : "due_at";
        sql.append(query.period() == null ? "" : " and " + day + " >= :from and " + day + " < :until");
        StatementSpec statement = query.dealers()
                .bind(jdbc.sql(sql + " order by notice_no desc fetch first :most rows only"))
                // Comes after every number.
                .param("after", query.after() == null ? "~" : query.after())
                .param("most", most);
        statement = query.number() == null ? statement : statement.param("number", query.number());
        boolean asksNow = query.timing() == Timing.LATE || query.timing() == Timing.OPEN;
        statement = asksNow ? statement.param("now", now) : statement;
        if (query.period() != null) {
            statement = statement
                    .param("from", query.period().begins().atStartOfDay(zone).toOffsetDateTime())
                    .param(
                            "until",
                            query.period().next().begins().atStartOfDay(zone).toOffsetDateTime());
        }
        return statement.query(RecordRows.of(NoticeLine.class)).list();
    }

    private static String timing(NoticeQuery query) {
        if (query.timing() == null) {
            return "";
        }
        return switch (query.timing()) {
            case IN_TIME -> " and answered_at <= due_at";
            case LATE -> " and coalesce(answered_at, :now) > due_at";
            case OPEN -> " and answered_at is null and due_at > :now";
        };
    }
}
