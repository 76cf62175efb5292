package io.camshaft.platform.journal;

import io.camshaft.platform.journal.JournalSink.Recorded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;

/**
 * Collects the entries of one engine command and writes them when the engine writes its own rows. The engine keeps one session
 * per outer command, nested commands included, on web and job threads alike; a command that fails is never flushed.
 */
class JournalSession implements Session {

    private final JournalSink sink;
    private final String actId = UUID.randomUUID().toString();
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, String> caseNumbers = new HashMap<>();
    private final Map<String, List<String>> candidates = new HashMap<>();
    private final Map<String, String> reasons = new HashMap<>();

    JournalSession(JournalSink sink) {
        this.sink = sink;
    }

    static JournalSession current() {
        return Context.getCommandContext().getSession(JournalSession.class);
    }

    String actId() {
        return actId;
    }

    void add(String rootInstanceId, String tenantId, JournalEntry entry) {
        drafts.add(new Draft(rootInstanceId, tenantId, entry));
    }

    /** Facts written one after the other by the same passage through an element are one entry. */
    void addFact(String rootInstanceId, JournalEntry entry) {
        Draft last = drafts.isEmpty() ? null : drafts.get(drafts.size() - 1);
        if (last != null && last.sameFactsAs(rootInstanceId, entry)) {
            Map<String, Object> facts = new LinkedHashMap<>(last.entry().map("facts"));
            facts.putAll(entry.map("facts"));
            drafts.set(drafts.size() - 1, last.of(last.entry().with(null, Map.of("facts", facts))));
        } else {
            add(rootInstanceId, null, entry);
        }
    }

    /** Elements of the instance entered and left so far in this command, in order. */
    List<JournalEntry> soFar(String instanceId) {
        return drafts.stream()
                .map(Draft::entry)
                .filter(entry -> entry.model().instanceId().equals(instanceId))
                .toList();
    }

    /** Everything collected so far in this command; the case number is still missing. */
    List<JournalEntry> soFar() {
        return drafts.stream().map(Draft::entry).toList();
    }

    void caseNumber(String rootInstanceId, String number) {
        if (number != null) {
            caseNumbers.put(rootInstanceId, number);
        }
    }

    /** Candidate links are gone when the task is; so they are remembered before. */
    void rememberCandidates(TaskEntity task) {
        candidates.put(task.getId(), groupsOf(task));
    }

    /** Why the task changes hands in this command; see {@link HandReasons}. */
    void because(String taskId, String reason) {
        reasons.put(taskId, reason);
    }

    /** Null where nobody gave one. */
    String reasonOf(String taskId) {
        return reasons.get(taskId);
    }

    @Override
    public void flush() {
        if (drafts.isEmpty()) {
            return;
        }
        // Copied and cleared first: a session opened meanwhile makes the engine flush this one again.
        List<Draft> pending = List.copyOf(drafts);
        drafts.clear();
        List<Recorded> recorded = new ArrayList<>();
        for (Draft draft : pending) {
            String number = numberOf(draft.rootInstanceId());
            // A process without a business key is no case.
            if (number != null) {
                recorded.add(finish(draft, number));
            }
        }
        if (!recorded.isEmpty()) {
            sink.write(recorded);
        }
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    private Recorded finish(Draft draft, String number) {
        JournalEntry entry = draft.entry().inCase(number);
        List<String> groups = List.of();
        if (entry.kind() == JournalKind.TASK_CREATED) {
            TaskEntity task = cachedTask(entry.taskId());
            entry = task == null ? entry : entry.with(entry.formId(), TaskFacts.ofNew(task, groupsOf(task)));
        } else if (entry.kind() == JournalKind.TASK_COMPLETED || entry.kind() == JournalKind.TASK_CLAIMED) {
            groups = candidates.computeIfAbsent(entry.taskId(), id -> {
                TaskEntity task = cachedTask(id);
                return task == null || task.isDeleted() ? List.of() : groupsOf(task);
            });
        }
        boolean root = entry.model().instanceId().equals(draft.rootInstanceId());
        return new Recorded(entry, groups, draft.tenantId(), root);
    }

    /** Asked when flushing, because the first delegate may give the number after the case has started. */
    private String numberOf(String rootInstanceId) {
        String known = caseNumbers.get(rootInstanceId);
        if (known == null) {
            ExecutionEntity root =
                    Context.getCommandContext().getDbEntityManager().selectById(ExecutionEntity.class, rootInstanceId);
            known = root == null ? null : root.getBusinessKey();
            caseNumber(rootInstanceId, known);
        }
        return known;
    }

    private static TaskEntity cachedTask(String taskId) {
        return Context.getCommandContext().getDbEntityManager().getCachedEntity(TaskEntity.class, taskId);
    }

    private static List<String> groupsOf(TaskEntity task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .sorted()
                .toList();
    }

    private record Draft(String rootInstanceId, String tenantId, JournalEntry entry) {

        Draft of(JournalEntry changed) {
            return new Draft(rootInstanceId, tenantId, changed);
        }

        boolean sameFactsAs(String root, JournalEntry other) {
            return entry.kind() == JournalKind.FACTS_WRITTEN
                    && rootInstanceId.equals(root)
                    && entry.model().equals(other.model())
                    && java.util.Objects.equals(entry.element(), other.element());
        }
    }
}
