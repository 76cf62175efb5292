package io.camshaft.platform.worklist;

import io.camshaft.platform.jdbc.RecordRows;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Repository;

/** Reads the rows of the worklist back as the tasks they stand for. */
@Repository
class WorklistCheckRepository {

    private final NamedParameterJdbcOperations jdbc;

    WorklistCheckRepository(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    long count() {
        Long rows = jdbc.queryForObject("select count(*) from work_item", Map.of(), Long.class);
        return rows == null ? 0 : rows;
    }

    Map<String, EngineTask> rows(Collection<String> taskIds) {
        Map<String, EngineTask> rows = new TreeMap<>();
        jdbc.query(
                        "select * from work_item where task_id in (:tasks)",
                        Map.of("tasks", taskIds),
                        RecordRows.of(EngineTask.class))
                .forEach(row -> rows.put(row.taskId(), row));
        return rows;
    }

    Map<String, Set<String>> principals(Collection<String> taskIds) {
        Map<String, Set<String>> principals = new TreeMap<>();
        jdbc.query(
                "select task_id, principal from work_item_candidate where task_id in (:tasks)",
                Map.of("tasks", taskIds),
                row -> {
                    principals
                            .computeIfAbsent(row.getString("task_id"), id -> new TreeSet<>())
                            .add(row.getString("principal"));
                });
        return principals;
    }

    /** Ids in order, after the given one. */
    List<String> ids(String after, int most) {
        return jdbc.queryForList(
                "select task_id from work_item where task_id > :after order by task_id fetch first " + most
                        + " rows only",
                Map.of("after", after),
                String.class);
    }

    /** Until the transaction ends nobody else changes these rows. */
    void lock(Collection<String> taskIds) {
        jdbc.queryForList(
                "select task_id from work_item where task_id in (:tasks) order by task_id for update",
                Map.of("tasks", taskIds),
                String.class);
    }
}
