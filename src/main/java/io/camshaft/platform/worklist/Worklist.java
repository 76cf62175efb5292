package io.camshaft.platform.worklist;

import io.camshaft.platform.worklist.WorkSearch.Position;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
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
        OffsetDateTime now = OffsetDateTime.now(clock);
        Map<WorkTab, Integer> counts = new EnumMap<>(WorkTab.class);
        for (WorkTab tab : WorkTab.values()) {
            counts.put(tab, items.count(search.in(tab), now, MOST_COUNTED));
        }
        return counts;
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

    /** Groups that may take the task. */
    public List<String> groupsOf(String taskId) {
        return items.principalsOf(taskId).stream()
                .filter(principal -> principal.startsWith("g:"))
                .map(principal -> principal.substring(2))
                .toList();
    }
}
