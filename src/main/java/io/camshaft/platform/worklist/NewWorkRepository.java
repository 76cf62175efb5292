package io.camshaft.platform.worklist;

import io.camshaft.platform.jdbc.ManyRows;
import io.camshaft.platform.worklist.WorkChanges.Candidate;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** Adds rows to tables work_item and work_item_candidate; a portion of new cases adds hundreds at once. */
@Repository
class NewWorkRepository {

    private final NamedParameterJdbcOperations jdbc;
    private final Clock clock;

    NewWorkRepository(NamedParameterJdbcOperations jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Collection<EngineTask> tasks) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        ManyRows.into("work_item", tasks)
                .text("task_id", EngineTask::taskId)
                .text("case_no", EngineTask::caseNo)
                .text("case_key", EngineTask::caseKey)
                .text("process_key", EngineTask::processKey)
                .text("process_instance_id", EngineTask::processInstanceId)
                .text("definition_id", EngineTask::definitionId)
                .text("element_id", EngineTask::elementId)
                .text("task_name", EngineTask::taskName)
                .text("assignee", EngineTask::assignee)
                .moment("assigned_at", task -> task.assignee() == null ? null : now)
                .moment("touched_at", task -> now)
                .text("dealer_code", EngineTask::dealerCode)
                .number("priority", EngineTask::priority)
                .flag("suspended", EngineTask::suspended)
                .moment("created_at", EngineTask::createdAt)
                .moment("due_at", EngineTask::dueAt)
                .moment("due_warn_at", EngineTask::dueWarnAt)
                .flag("waiting", task -> false)
                .moment("attention_at", EngineTask::attentionAt)
                .moment("danger_at", EngineTask::dangerAt)
                .insert(jdbc.getJdbcOperations());
    }

    /**
     * The engine takes the same candidate twice; the table has it once.
     *
     * @param born tasks whose items were added a moment before: their rows need not be read
     */
    void addCandidates(Collection<Candidate> candidates, Collection<EngineTask> born) {
        Map<String, EngineTask> tasks =
                born.stream().collect(Collectors.toMap(EngineTask::taskId, Function.identity()));
        Map<Boolean, List<Candidate>> ofNewTasks = candidates.stream()
                .distinct()
                .collect(Collectors.partitioningBy(candidate -> tasks.containsKey(candidate.taskId())));
        addOfNewTasks(ofNewTasks.get(true), candidate -> tasks.get(candidate.taskId()));
        if (!ofNewTasks.get(false).isEmpty()) {
            addOfOldTasks(ofNewTasks.get(false));
        }
    }

    /** As {@link WorklistRepository#FOLLOWED}; no clock is known yet, {@link WorklistRepository#refresh} tells of them. */
    private void addOfNewTasks(List<Candidate> candidates, Function<Candidate, EngineTask> task) {
        ManyRows.into("work_item_candidate", candidates)
                .text("task_id", Candidate::taskId)
                .text("principal", Candidate::principal)
                .text("lane", candidate -> task.apply(candidate).assignee() == null ? "F" : "H")
                .moment("attention_at", task.andThen(EngineTask::attentionAt))
                .moment("danger_at", task.andThen(EngineTask::dangerAt))
                .text("process_key", task.andThen(EngineTask::processKey))
                .text("dealer_code", task.andThen(EngineTask::dealerCode))
                .insert(jdbc.getJdbcOperations());
    }

    private void addOfOldTasks(List<Candidate> candidates) {
        jdbc.batchUpdate(
                "insert into work_item_candidate (task_id, principal, " + WorklistRepository.FOLLOWING
                        + ") select task_id, :principal, " + WorklistRepository.FOLLOWED
                        + " from work_item where task_id = :task and not exists (select 1 from work_item_candidate"
                        + " where task_id = :task and principal = :principal)",
                candidates.stream()
                        .map(each -> new MapSqlParameterSource("task", each.taskId())
                                .addValue("principal", each.principal()))
                        .toArray(SqlParameterSource[]::new));
    }
}
