package io.camshaft.platform.worklist;

import io.camshaft.platform.clock.ClockMoved;
import io.camshaft.platform.worklist.WorkChanges.Suspension;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes what happens to tasks and clocks into the table, in the same transaction. */
@Component
class WorklistKeeper {

    private final WorklistRepository items;
    private final CaseStands facts;

    WorklistKeeper(WorklistRepository items, CaseStands facts) {
        this.items = items;
        this.facts = facts;
    }

    void write(WorkChanges changes) {
        changes.sort();
        items.remove(changes.gone);
        items.add(changes.born);
        items.change(changes.changed);
        items.removeCandidates(changes.candidatesGone);
        items.addCandidates(changes.candidatesNew);
        facts.touch(changes.born.stream()
                .filter(task -> task.caseNo() != null)
                .map(task -> new CaseStands.Touched(task.caseNo(), task.caseKey(), true))
                .toList());
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
