package io.camshaft.platform.worklist;

import io.camshaft.platform.worklist.WorkChanges.Candidate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares the table with the engine and mends it, a portion per transaction. At start only the numbers are compared: they differ
 * after an upgrade from a version without the table, or after a database was put back in parts.
 */
@Component
class WorklistCheck implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(WorklistCheck.class);
    private static final int PORTION = 500;

    private final EngineTasks engine;
    private final WorklistCheckRepository rows;
    private final WorklistKeeper keeper;
    private final TransactionTemplate transaction;

    WorklistCheck(
            EngineTasks engine,
            WorklistCheckRepository rows,
            WorklistKeeper keeper,
            PlatformTransactionManager transactions) {
        this.engine = engine;
        this.rows = rows;
        this.keeper = keeper;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (engine.count() != rows.count()) {
            LOG.info("The worklist had {} rows that differ from the engine's tasks and were mended", mend());
        }
    }

    Counts counts() {
        return new Counts(engine.count(), rows.count());
    }

    /** Tasks whose row is missing, different or left over. Every task is looked at: minutes where a million are open. */
    int differences() {
        return walk(ids -> 0);
    }

    /** Number of rows written or removed. What people do meanwhile is seen by the next call. */
    int mend() {
        return walk(this::mend);
    }

    private int walk(java.util.function.ToIntFunction<Collection<String>> found) {
        int different = 0;
        List<EngineTask> page;
        int first = 0;
        do {
            page = engine.page(first, PORTION);
            Set<String> wrong = wrong(page);
            found.applyAsInt(wrong);
            different += wrong.size();
            first += PORTION;
        } while (page.size() == PORTION);
        List<String> ids = rows.ids("", PORTION);
        while (!ids.isEmpty()) {
            Set<String> left = new TreeSet<>(ids);
            engine.of(ids).forEach(task -> left.remove(task.taskId()));
            found.applyAsInt(left);
            different += left.size();
            ids = rows.ids(ids.get(ids.size() - 1), PORTION);
        }
        return different;
    }

    private Set<String> wrong(List<EngineTask> tasks) {
        if (tasks.isEmpty()) {
            return Set.of();
        }
        List<String> ids = tasks.stream().map(EngineTask::taskId).toList();
        Map<String, EngineTask> known = rows.rows(ids);
        Map<String, Set<String>> principals = rows.principals(ids);
        return tasks.stream()
                .filter(task -> !task.equals(known.get(task.taskId()))
                        || !engine.principalsOf(task.taskId()).equals(principals.getOrDefault(task.taskId(), Set.of())))
                .map(EngineTask::taskId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private int mend(Collection<String> taskIds) {
        if (taskIds.isEmpty()) {
            return 0;
        }
        transaction.executeWithoutResult(status -> {
            rows.lock(taskIds);
            List<EngineTask> now = engine.of(taskIds);
            List<Candidate> candidates = new ArrayList<>();
            now.forEach(task -> engine.principalsOf(task.taskId())
                    .forEach(principal -> candidates.add(new Candidate(task.taskId(), principal))));
            keeper.rewrite(taskIds, now, candidates);
        });
        return taskIds.size();
    }

    /** @param tasks open in the engine */
    public record Counts(long tasks, long rows) {}
}
