package io.camshaft.platform.clock;

import io.camshaft.platform.jdbc.RecordRows;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Open clocks beside the history of clocks like them, each question one statement. Time ahead in a calendar is counted by its
 * opening windows, which come as rows: so the database can do it for any number of clocks at once. Open clocks and history come
 * condensed to a count for each percent of used time.
 */
@Repository
class ForecastRepository {

    private static final String QUESTION =
            """
            with opening (calendar, from_at, until_at) as (values %1$s),
                 measured as (
                   select %2$s as id, c.process_key, c.name, coalesce(c.likeness, '') as likeness, c.due_at,
                          c.promised_seconds + c.extended_seconds as allowed,
                          case when c.state = 'PAUSED' then c.used_seconds
                               else c.promised_seconds + c.extended_seconds - coalesce(
                                      (select sum(extract(epoch from least(o.until_at, c.due_at))
                                                  - extract(epoch from o.from_at))
                                         from opening o where o.calendar = c.calendar and o.from_at < c.due_at), 0)
                          end as used
                     from clock c
                    where %3$s),
                 shared as (
                   select id, process_key, name, likeness, due_at,
                          cast(floor(greatest(0, least(100, used * 100 / allowed))) as int) as share
                     from measured),
                 past as (
                   select h.process_key, h.name, coalesce(h.likeness, '') as likeness, h.breached_at,
                          cast(floor(least(200, h.used_seconds * 100 / (h.promised_seconds + h.extended_seconds))) as int)
                            as share
                     from clock h
                    where h.state = 'STOPPED' and h.stopped_at >= :since)
            select 'OPEN' as what, id, process_key, name, likeness, share, count(*) as clocks,
                   count(case when due_at <= :tomorrow then 1 end) as marked
              from shared group by id, process_key, name, likeness, share
             union all
            select 'PAST', 0, process_key, name, likeness, share, count(*), count(breached_at)
              from past group by process_key, name, likeness, share
            """;

    private final JdbcClient jdbc;

    ForecastRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last due time of the clocks, or the moment itself where none is ahead. */
    OffsetDateTime lastDue(Collection<Long> ids, OffsetDateTime now) {
        return jdbc.sql("select coalesce(max(due_at), :now) from clock where id in (:ids) and due_at > :now")
                .param("ids", ids)
                .param("now", now)
                .query(OffsetDateTime.class)
                .single();
    }

    /** Each of the open clocks by itself, and the history. */
    List<Line> each(Collection<Long> ids, OffsetDateTime now, OffsetDateTime since, List<Opening> openings) {
        return ask("c.id", "c.id in (:ids) and c.state <> 'STOPPED'", openings)
                .param("ids", ids)
                .param("tomorrow", now.plusHours(24))
                .param("since", since)
                .query(RecordRows.of(Line.class))
                .list();
    }

    /** Running clocks due in the next 48 hours, alike ones together, and the history. */
    List<Line> due(Collection<String> processKeys, OffsetDateTime now, OffsetDateTime since, List<Opening> openings) {
        String some = processKeys.isEmpty() ? "" : " and c.process_key in (:keys)";
        JdbcClient.StatementSpec question = ask(
                        "0",
                        "c.state = 'RUNNING' and c.due_at > :now and c.due_at <= :last and c.breached_at is null"
                                + some,
                        openings)
                .param("now", now)
                .param("last", now.plusHours(48))
                .param("tomorrow", now.plusHours(24))
                .param("since", since);
        return (processKeys.isEmpty() ? question : question.param("keys", processKeys))
                .query(RecordRows.of(Line.class))
                .list();
    }

    private JdbcClient.StatementSpec ask(String id, String which, List<Opening> openings) {
        StringJoiner rows = new StringJoiner(", ");
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < openings.size(); i++) {
            rows.add("(cast(:calendar%1$d as varchar(30)), cast(:from%1$d as timestamp with time zone),".formatted(i)
                    + " cast(:until%1$d as timestamp with time zone))".formatted(i));
            values.put("calendar" + i, openings.get(i).calendar());
            values.put("from" + i, openings.get(i).from());
            values.put("until" + i, openings.get(i).until());
        }
        return jdbc.sql(QUESTION.formatted(rows, id, which)).params(values);
    }

    enum What {
        OPEN,
        PAST
    }

    /**
     * Clocks that are alike and equally far.
     *
     * @param id of an open clock asked for by itself, else 0
     * @param share percent of the allowed time that is or was used
     * @param marked of open ones those due in the next 24 hours, of past ones those breached
     */
    record Line(
            What what, long id, String processKey, String name, String likeness, int share, long clocks, long marked) {}

    /** A window of a calendar. */
    record Opening(String calendar, OffsetDateTime from, OffsetDateTime until) {}
}
