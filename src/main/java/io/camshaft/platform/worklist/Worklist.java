package io.camshaft.platform.worklist;

import io.camshaft.platform.worklist.WorkSearch.Position;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Open tasks as people look at them: a page costs the same whether ten or a million are open. */
@Service
@Transactional(readOnly = true)
public class Worklist {

    /** Counting stops here: more than that is "many" to anybody. */
    public static final int MOST_COUNTED = 1000;

    private final WorkQueueRepository items;
    private final Clock clock;

    Worklist(WorkQueueRepository items, Clock clock) {
        this.items = items;
        this.clock = clock;
    }

    /** The first rows after the position, null for the beginning; what needs attention first comes first. */
    public List<WorkItem> page(WorkSearch search, Position after, int most) {
        return items.page(search, after, OffsetDateTime.now(clock), most);
    }

    /** Numbers on the tabs, each at most {@link #MOST_COUNTED}; filters count too. */
    public Map<WorkTab, Integer> counts(WorkSearch search) {
        return items.counts(search, OffsetDateTime.now(clock), MOST_COUNTED);
    }

    /**
     * Cases of which the reader sees work, theirs, their team's or their groups', and of which a clock is due by then. Of more than
     * so many tasks those are looked at that need attention first.
     */
    public List<String> casesDueBy(WorkSearch search, OffsetDateTime until, int most) {
        return items.casesDueBy(search, until, most);
    }

    /** Items of these cases that the reader may see, whatever their tab. */
    public List<WorkItem> ofCases(Collection<String> caseNos, WorkSearch reader, int most) {
        return caseNos.isEmpty() ? List.of() : items.ofCases(caseNos, reader, most);
    }

    /** Items whose case number begins so and that the reader may see. */
    public List<WorkItem> ofNumber(String beginning, WorkSearch reader, int most) {
        return items.ofNumber(beginning, reader, most);
    }

    /** Those of the tasks that the reader may see, in no order that matters. */
    public List<WorkItem> ofTasks(Set<String> taskIds, WorkSearch reader) {
        return taskIds.isEmpty() ? List.of() : items.ofTasks(taskIds, reader);
    }

    public Optional<WorkItem> item(String taskId, WorkSearch reader) {
        return ofTasks(Set.of(taskId), reader).stream().findFirst();
    }

    /** True where the task was offered to the person or to one of the groups. */
    public boolean isCandidate(String taskId, String personId, Set<String> groups) {
        return items.principalsOf(taskId).stream().anyMatch(Principals.of(personId, groups)::contains);
    }

    /** Groups that may take the task. */
    public Set<String> groupsOf(String taskId) {
        return Principals.groups(items.principalsOf(taskId));
    }

    /** People who may take the task by themselves, not through a group. */
    public Set<String> peopleOf(String taskId) {
        return Principals.people(items.principalsOf(taskId));
    }

    /** Free tasks of an element, whoever may take them; what needs attention first. */
    public List<WorkItem> free(String processKey, String elementId, int most) {
        return items.free(processKey, elementId, most);
    }

    /** Tasks of an element whose assignee has not touched them since; none of those that wait. */
    public List<WorkItem> idle(String processKey, String elementId, OffsetDateTime since, int most) {
        return items.idle(processKey, elementId, since, most);
    }

    public List<WorkItem> heldBy(String personId, int most) {
        return items.heldBy(personId, most);
    }

    /** Number of open tasks by person; people without one are absent. */
    public Map<String, Integer> load(Collection<String> people) {
        return people.isEmpty() ? Map.of() : items.load(people);
    }
}
