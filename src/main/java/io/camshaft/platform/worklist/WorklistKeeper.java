package io.camshaft.platform.worklist;

import io.camshaft.platform.clock.ClockMoved;
import io.camshaft.platform.worklist.WorkChanges.Candidate;
import io.camshaft.platform.worklist.WorkChanges.Suspension;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes what happens to tasks and clocks into the table, in the same transaction. */
@Component
class WorklistKeeper {

    private final NewWorkRepository births;
    private final WorklistRepository items;
    private final CaseStands facts;

    WorklistKeeper(NewWorkRepository births, WorklistRepository items, CaseStands facts) {
        this.births = births;
        this.items = items;
        this.facts = facts;
    }

    void write(WorkChanges changes) {
        changes.sort();
        items.remove(changes.gone);
        births.add(changes.born);
        items.change(changes.changed);
        items.removeCandidates(changes.candidatesGone);
        births.addCandidates(changes.candidatesNew, changes.born);
        facts.touch(touched(changes.born, true));
    }

    /** Rows of these tasks that were not what the engine has. */
    void rewrite(Collection<String> taskIds, List<EngineTask> tasks, List<Candidate> candidates) {
        items.remove(new HashSet<>(taskIds));
        births.add(tasks);
        births.addCandidates(candidates, tasks);
        facts.touch(touched(tasks, false));
    }

    private static List<CaseStands.Touched> touched(List<EngineTask> tasks, boolean born) {
        return tasks.stream()
                .filter(task -> task.caseNo() != null)
                .map(task -> new CaseStands.Touched(task.caseNo(), task.caseKey(), born))
                .toList();
    }

    void suspend(Suspension suspension) {
        items.suspend(suspension);
    }

    @EventListener
    void on(ClockMoved moved) {
        facts.touch(List.of(new CaseStands.Touched(moved.caseNo(), null, false)));
    }

    @EventListener
    void on(WorkTouched touched) {
        items.touch(touched.caseNo(), touched.personId());
    }

    @EventListener
    void on(WorkChanged changed) {
        facts.touch(Stream.of(new CaseStands.Touched(changed.caseNo(), changed.processKey(), false))
                .toList());
    }
}
