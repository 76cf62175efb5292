package io.camshaft.queue.web;

import io.camshaft.platform.worklist.WorkItem;
import io.camshaft.platform.worklist.WorkSearch;
import io.camshaft.platform.worklist.WorkTab;
import io.camshaft.queue.LikelyLate;
import io.camshaft.queue.Queue;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The list that an address asks for. */
@Component
class QueueLists {

    private static final int MOST_BY_CHANCE = 100;

    private final Queue queue;
    private final LikelyLate likelyLate;

    QueueLists(Queue queue, LikelyLate likelyLate) {
        this.queue = queue;
        this.likelyLate = likelyLate;
    }

    WorkSearch search(QueueAddress address, String personId) {
        return queue.searchOf(personId, address.tab(), address.process(), address.severity());
    }

    /** One row more than a page has where there are further ones; everything that words found; the likeliest to be late. */
    List<WorkItem> found(QueueAddress address, WorkSearch search) {
        if (!address.q().isEmpty()) {
            return queue.find(address.q(), search);
        }
        return address.byChance()
                ? likelyLate.items(search, MOST_BY_CHANCE)
                : queue.page(search, address.after(), QueuePage.ROWS + 1);
    }

    Map<WorkTab, Integer> counts(WorkSearch search) {
        return queue.counts(search);
    }

    Map<String, String> processes() {
        return queue.processes();
    }
}
