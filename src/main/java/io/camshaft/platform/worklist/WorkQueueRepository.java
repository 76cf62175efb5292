package io.camshaft.platform.worklist;

import io.camshaft.platform.jdbc.RecordRows;
import io.camshaft.platform.worklist.WorkSearch.Position;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Repository;

/** Reads tables work_item and work_item_candidate. */
@Repository
class WorkQueueRepository {

    private final NamedParameterJdbcOperations jdbc;

    WorkQueueRepository(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** The first rows after the position, what needs attention first. */
    List<WorkItem> page(WorkSearch search, Position after, OffsetDateTime now, int most) {
        WorkArms arms = WorkArms.of(search, after, now, most);
        if (arms.sql() == null) {
            return List.of();
        }
        String sql =
                """
                select w.* from (
                    select distinct task_id, attention_at from (%s) arm
                     order by attention_at, task_id fetch first %d rows only) found
                  join work_item w on w.task_id = found.task_id
                 order by w.attention_at, w.task_id
                """;
        return jdbc.query(sql.formatted(arms.sql(), most), arms.values(), RecordRows.of(WorkItem.class));
    }

    /** How many there are on each tab, at most that many are counted; one statement for all. */
    Map<WorkTab, Integer> counts(WorkSearch search, OffsetDateTime now, int most) {
        List<String> columns = new ArrayList<>();
        MapSqlParameterSource values = new MapSqlParameterSource();
        for (WorkTab tab : WorkTab.values()) {
            WorkArms arms = WorkArms.of(search.in(tab), null, now, most);
            values.addValues(arms.values().getValues());
            String count =
                    """
                    (select count(*) from (
                        select distinct task_id from (%s) arm fetch first %d rows only) found)
                    """;
            columns.add((arms.sql() == null ? "0" : count.formatted(arms.sql(), most)) + " as " + tab);
        }
        return jdbc.queryForObject("select " + String.join(", ", columns), values, (row, number) -> {
            Map<WorkTab, Integer> counts = new EnumMap<>(WorkTab.class);
            for (WorkTab tab : WorkTab.values()) {
                counts.put(tab, row.getInt(tab.name()));
            }
            return counts;
        });
    }

    /** Cases with a clock that is due by then, of those that the reader sees work of; the earliest rows are looked at. */
    List<String> casesDueBy(WorkSearch search, OffsetDateTime until, int most) {
        WorkArms arms = WorkArms.dueBy(search, until, most);
        String sql =
                """
                select distinct w.case_no from (
                    select distinct task_id, attention_at from (%s) arm
                     order by attention_at, task_id fetch first %d rows only) found
                  join work_item w on w.task_id = found.task_id
                 where w.case_no is not null and w.clock_due_at <= :until
                """;
        return jdbc.queryForList(sql.formatted(arms.sql(), most), arms.values(), String.class);
    }

    /** Items of the cases that the reader may see. */
    List<WorkItem> ofCases(Collection<String> caseNos, WorkSearch reader, int most) {
        return jdbc.query(
                visible("case_no in (:cases)", most),
                readerOf(reader).addValue("cases", caseNos),
                RecordRows.of(WorkItem.class));
    }

    /** Items whose case number begins so and that the reader may see. */
    List<WorkItem> ofNumber(String beginning, WorkSearch reader, int most) {
        return jdbc.query(
                visible("case_no >= :low and case_no < :high", most),
                readerOf(reader).addValue("low", beginning).addValue("high", beginning + "\uffff"),
                RecordRows.of(WorkItem.class));
    }

    /** Those of the tasks that the reader may see. */
    List<WorkItem> ofTasks(Collection<String> taskIds, WorkSearch reader) {
        return jdbc.query(
                visible("task_id in (:tasks)", taskIds.size()),
                readerOf(reader).addValue("tasks", taskIds),
                RecordRows.of(WorkItem.class));
    }

    List<String> principalsOf(String taskId) {
        return jdbc.queryForList(
                "select principal from work_item_candidate where task_id = :task order by principal",
                new MapSqlParameterSource("task", taskId),
                String.class);
    }

    /** Free tasks of an element, what needs attention first. */
    List<WorkItem> free(String processKey, String elementId, int most) {
        return jdbc.query(
                "select * from work_item where process_key = :process and element_id = :element and assignee is null"
                        + " and not suspended order by attention_at, task_id fetch first " + most + " rows only",
                new MapSqlParameterSource("process", processKey).addValue("element", elementId),
                RecordRows.of(WorkItem.class));
    }

    /** Tasks of an element that somebody has and has not touched since. */
    List<WorkItem> idle(String processKey, String elementId, OffsetDateTime since, int most) {
        return jdbc.query(
                "select * from work_item where process_key = :process and element_id = :element and assignee is not null"
                        + " and touched_at < :since and not suspended and not waiting"
                        + " order by attention_at, task_id fetch first " + most + " rows only",
                new MapSqlParameterSource("process", processKey)
                        .addValue("element", elementId)
                        .addValue("since", since),
                RecordRows.of(WorkItem.class));
    }

    List<WorkItem> heldBy(String personId, int most) {
        return jdbc.query(
                "select * from work_item where assignee = :person order by attention_at, task_id fetch first " + most
                        + " rows only",
                new MapSqlParameterSource("person", personId),
                RecordRows.of(WorkItem.class));
    }

    /** Number of open tasks by person; people without one are absent. */
    Map<String, Integer> load(Collection<String> people) {
        Map<String, Integer> load = new TreeMap<>();
        jdbc.query(
                "select assignee, count(*) as held from work_item where assignee in (:people) group by assignee",
                new MapSqlParameterSource("people", people),
                row -> {
                    load.put(row.getString("assignee"), row.getInt("held"));
                });
        return load;
    }

    private static String visible(String which, int most) {
        return """
                select w.* from work_item w
                 where %s
                   and (w.assignee in (:people)
                        or exists (select 1 from work_item_candidate c
                                    where c.task_id = w.task_id and c.principal in (:principals)))
                   and (:everything or w.dealer_code is null or w.dealer_code in (:dealers))
                 order by w.attention_at, w.task_id fetch first %d rows only
                """
                .formatted(which.replace("case_no", "w.case_no").replace("task_id", "w.task_id"), most);
    }

    private static MapSqlParameterSource readerOf(WorkSearch reader) {
        List<String> people = new ArrayList<>(reader.team());
        people.add(reader.personId());
        return new MapSqlParameterSource("people", people)
                .addValue("principals", Principals.of(reader.personId(), reader.groups()))
                .addValue("everything", reader.dealers() == null)
                .addValue(
                        "dealers",
                        reader.dealers() == null || reader.dealers().isEmpty() ? Set.of("") : reader.dealers());
    }
}
