package io.camshaft.platform.worklist;

import io.camshaft.platform.worklist.WorkChanges.Candidate;
import io.camshaft.platform.worklist.WorkChanges.Suspension;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** Changes and removes rows of tables work_item and work_item_candidate. */
@Repository
class WorklistRepository {

    /** Columns of a candidate that follow its item, and how. */
    static final String FOLLOWING = "lane, attention_at, danger_at, severity, process_key, dealer_code";

    static final String FOLLOWED =
            """
            case when waiting then case when assignee is null then 'f' else 'h' end
                 else case when assignee is null then 'F' else 'H' end end,
            attention_at, danger_at, severity, process_key, dealer_code""";

    private static final String CANDIDATES = "update work_item_candidate set (" + FOLLOWING + ") = (select " + FOLLOWED
            + " from work_item where work_item.task_id = work_item_candidate.task_id)";

    private final NamedParameterJdbcOperations jdbc;
    private final Clock clock;

    WorklistRepository(NamedParameterJdbcOperations jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The case stays; the rest becomes what the engine has. */
    void change(Collection<EngineTask> tasks) {
        batch(
                """
                update work_item
                   set process_key = :processKey, definition_id = :definition, element_id = :element, task_name = :name,
                       assigned_at = case when assignee = :assignee then assigned_at else :assignedAt end,
                       assignee = :assignee, touched_at = :now, dealer_code = :dealer, priority = :priority, suspended = :suspended,
                       due_at = :dueAt, due_warn_at = :dueWarnAt,
                       attention_at = least(:attentionAt, coalesce(clock_due_at, :attentionAt)),
                       danger_at = least(:dangerAt, coalesce(clock_warn_at, :dangerAt))
                 where task_id = :task
                """,
                tasks.stream().map(this::parameters));
        follow(tasks.stream().map(EngineTask::taskId).toList());
    }

    /** Items before candidates, as everywhere here: two who write the same task wait for each other and never in a circle. */
    void remove(Collection<String> taskIds) {
        if (!taskIds.isEmpty()) {
            jdbc.update("delete from work_item where task_id in (:tasks)", Map.of("tasks", taskIds));
            jdbc.update("delete from work_item_candidate where task_id in (:tasks)", Map.of("tasks", taskIds));
        }
    }

    void removeCandidates(Collection<Candidate> candidates) {
        batch(
                "delete from work_item_candidate where task_id = :task and principal = :principal",
                candidates.stream().map(WorklistRepository::parameters));
    }

    void suspend(Suspension which) {
        String column = which.processInstanceId() != null
                ? "process_instance_id = :instance"
                : which.definitionId() != null ? "definition_id = :definition" : "process_key = :processKey";
        jdbc.update(
                "update work_item set suspended = :suspended where " + column,
                new MapSqlParameterSource("suspended", which.suspended())
                        .addValue("instance", which.processInstanceId())
                        .addValue("definition", which.definitionId())
                        .addValue("processKey", which.processKey()));
    }

    /** Clocks and severities of cases; a case that has no severity here keeps what it had. */
    void refresh(Map<String, ClockStand> stands, Map<String, Integer> severities) {
        batch(
                """
                update work_item
                   set clock_due_at = :dueAt, clock_warn_at = :warnAt, waiting = :waiting, waiting_for = :waitingFor,
                       severity = coalesce(cast(:severity as integer), severity),
                       attention_at = least(coalesce(due_at, created_at + interval '99' year),
                                            coalesce(cast(:dueAt as timestamp with time zone),
                                                     created_at + interval '99' year)),
                       danger_at = least(coalesce(due_warn_at, :never),
                                         coalesce(cast(:warnAt as timestamp with time zone), :never))
                 where case_no = :caseNo
                """,
                stands.entrySet().stream().map(each -> new MapSqlParameterSource("caseNo", each.getKey())
                        .addValue("dueAt", each.getValue().dueAt())
                        .addValue("warnAt", each.getValue().warnAt())
                        .addValue("waiting", each.getValue().waitingFor() != null)
                        .addValue("waitingFor", each.getValue().waitingFor())
                        .addValue("severity", severities.get(each.getKey()))
                        .addValue("never", EngineTask.NEVER)));
        jdbc.update(
                CANDIDATES + " where task_id in (select task_id from work_item where case_no in (:cases))",
                Map.of("cases", new TreeSet<>(stands.keySet())));
    }

    void touch(String caseNo, String personId) {
        jdbc.update(
                "update work_item set touched_at = :now where case_no = :caseNo and assignee = :person",
                Map.of("now", OffsetDateTime.now(clock), "caseNo", caseNo, "person", personId));
    }

    private void follow(List<String> taskIds) {
        if (!taskIds.isEmpty()) {
            jdbc.update(CANDIDATES + " where task_id in (:tasks)", Map.of("tasks", taskIds));
        }
    }

    private void batch(String sql, java.util.stream.Stream<MapSqlParameterSource> rows) {
        SqlParameterSource[] all = rows.toArray(SqlParameterSource[]::new);
        if (all.length > 0) {
            jdbc.batchUpdate(sql, all);
        }
    }

    private static MapSqlParameterSource parameters(Candidate candidate) {
        return new MapSqlParameterSource("task", candidate.taskId()).addValue("principal", candidate.principal());
    }

    private MapSqlParameterSource parameters(EngineTask task) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return new MapSqlParameterSource("task", task.taskId())
                .addValue("processKey", task.processKey())
                .addValue("definition", task.definitionId())
                .addValue("element", task.elementId())
                .addValue("name", task.taskName())
                .addValue("assignee", task.assignee())
                .addValue("assignedAt", task.assignee() == null ? null : now)
                .addValue("now", now)
                .addValue("dealer", task.dealerCode())
                .addValue("priority", task.priority())
                .addValue("suspended", task.suspended())
                .addValue("dueAt", task.dueAt())
                .addValue("dueWarnAt", task.dueWarnAt())
                .addValue("attentionAt", task.attentionAt())
                .addValue("dangerAt", task.dangerAt());
    }
}
