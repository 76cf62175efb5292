package io.camshaft.queue;

import io.camshaft.platform.BusinessRefusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questions to the queue that a person keeps for themselves. */
@Service
@Transactional
public class SavedViews {

    static final int MOST = 20;
    private static final int LONGEST_NAME = 60;

    private final SavedViewRepository views;
    private final Clock clock;

    SavedViews(SavedViewRepository views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<SavedView> of(String personId) {
        return views.of(personId);
    }

    /** A view of the same name is replaced. */
    public void keep(String personId, String name, String query) {
        String given = name == null ? "" : name.strip();
        if (given.isEmpty() || given.length() > LONGEST_NAME) {
            throw new BusinessRefusal("queue.view.name", LONGEST_NAME);
        }
        views.remove(personId, given);
        if (views.of(personId).size() >= MOST) {
            throw new BusinessRefusal("queue.view.tooMany", MOST);
        }
        views.add(personId, given, query, OffsetDateTime.now(clock));
    }

    public void forget(String personId, long id) {
        views.remove(personId, id);
    }

    /** @param query parameters of the address of the queue */
    public record SavedView(long id, String name, String query) {}
}
