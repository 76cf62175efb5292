package io.camshaft.queue;

import io.camshaft.platform.clock.Forecast;
import io.camshaft.platform.clock.Forecast.Chance;
import io.camshaft.platform.clock.Forecast.Expected;
import io.camshaft.platform.worklist.WorkItem;
import io.camshaft.platform.worklist.WorkSearch;
import io.camshaft.platform.worklist.WorkTab;
import io.camshaft.platform.worklist.Worklist;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the forecast says about the work that a person sees: theirs, their team's and their groups'. */
@Service
@Transactional(readOnly = true)
public class LikelyLate {

    /** Further than two days ahead people say, not clocks. */
    private static final Duration AHEAD = Duration.ofHours(48);

    /** Tasks that are looked at, those that need attention first. */
    private static final int MOST_TASKS = 10_000;

    private final Queue queue;
    private final Worklist worklist;
    private final Forecast forecast;
    private final Clock clock;

    LikelyLate(Queue queue, Worklist worklist, Forecast forecast, Clock clock) {
        this.queue = queue;
        this.worklist = worklist;
        this.forecast = forecast;
        this.clock = clock;
    }

    /** The likeliest clock of each case of the items that is not over; cases without one are absent. One question. */
    public Map<String, Chance> of(Collection<WorkItem> items) {
        List<String> cases = items.stream()
                .map(WorkItem::caseNo)
                .filter(no -> no != null)
                .distinct()
                .toList();
        Map<String, Chance> chances = new HashMap<>();
        forecast.of(cases).forEach(chance -> chances.putIfAbsent(chance.caseNo(), chance));
        return chances;
    }

    /** Breaches to expect of the clocks that are due in the next 24 and in the next 48 hours. */
    public Outlook outlookOf(String personId) {
        List<Chance> chances = ahead(queue.searchOf(personId, WorkTab.TEAM, null, null));
        return new Outlook(
                forecast.expected(chances, Duration.ofHours(24)), forecast.expected(chances, Duration.ofHours(48)));
    }

    /** Tasks of the cases whose clocks are due in the next 48 hours, the likeliest to be late first; filters count, tabs do not. */
    public List<WorkItem> items(WorkSearch search, int most) {
        OffsetDateTime last = OffsetDateTime.now(clock).plus(AHEAD);
        Map<String, Double> first = new LinkedHashMap<>();
        ahead(search).stream()
                .filter(chance -> chance.dueAt() != null && !chance.dueAt().isAfter(last))
                .filter(chance -> first.size() < most)
                .forEach(chance -> first.putIfAbsent(chance.caseNo(), chance.chance()));
        List<WorkItem> items = new ArrayList<>(worklist.ofCases(first.keySet(), search, most));
        items.sort(Comparator.comparing((WorkItem item) -> first.get(item.caseNo()))
                .reversed()
                .thenComparing(WorkItem::attentionAt)
                .thenComparing(WorkItem::taskId));
        return items;
    }

    private List<Chance> ahead(WorkSearch search) {
        return forecast.of(worklist.casesDueBy(search, OffsetDateTime.now(clock).plus(AHEAD), MOST_TASKS));
    }

    public record Outlook(Expected in24, Expected in48) {}
}
