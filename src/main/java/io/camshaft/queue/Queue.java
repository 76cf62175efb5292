package io.camshaft.queue;

import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Visibility;
import io.camshaft.platform.worklist.WorkItem;
import io.camshaft.platform.worklist.WorkSearch;
import io.camshaft.platform.worklist.WorkTab;
import io.camshaft.platform.worklist.WorkView;
import io.camshaft.platform.worklist.Worklist;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The queue as one person sees it. */
@Service
@Transactional(readOnly = true)
public class Queue {

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z]{2,5}-[0-9A-Za-z-]+");
    private static final int MOST_CASES = 200;
    private static final int MOST_FOUND = 100;

    private final Worklist worklist;
    private final Organisation organisation;
    private final Teams teams;
    private final List<WorkView> views;
    private final ProcessNames processes;

    Queue(Worklist worklist, Organisation organisation, Teams teams, List<WorkView> views, ProcessNames processes) {
        this.worklist = worklist;
        this.organisation = organisation;
        this.teams = teams;
        this.views = views;
        this.processes = processes;
    }

    /** What the person may see: their own, their groups', their team's; dealers as everywhere. */
    public WorkSearch searchOf(String personId, WorkTab tab, String processKey, Integer severity) {
        Visibility sight = organisation.visibilityOf(personId);
        Set<String> groups = organisation.groupsOf(personId);
        return new WorkSearch(
                tab,
                personId,
                groups,
                teams.idsLedBy(personId, groups),
                sight.everything() ? null : sight.dealerCodes(),
                processKey,
                severity);
    }

    public List<WorkItem> page(WorkSearch search, WorkSearch.Position after, int most) {
        return worklist.page(search, after, most);
    }

    public Map<WorkTab, Integer> counts(WorkSearch search) {
        return worklist.counts(search);
    }

    /** Items by the beginning of a case number, or by words in the titles that capabilities tell. */
    public List<WorkItem> find(String words, WorkSearch reader) {
        String wanted = words.strip();
        if (NUMBER.matcher(wanted).matches()) {
            return worklist.ofNumber(wanted.toUpperCase(Locale.ROOT), reader, MOST_FOUND);
        }
        Set<String> cases = new LinkedHashSet<>();
        views.forEach(view -> cases.addAll(view.find(wanted, reader.personId(), MOST_CASES)));
        return worklist.ofCases(cases, reader, MOST_FOUND);
    }

    /** Processes with tasks, by key, with the name of their latest model. */
    public Map<String, String> processes() {
        return processes.names();
    }

    public List<WorkItem> items(Set<String> taskIds, WorkSearch reader) {
        return worklist.ofTasks(taskIds, reader);
    }

    /**
     * People of the task's groups, or, where only people are asked, nobody else than these: who else should work on it can see what
     * their groups do not show them.
     */
    public boolean mayGet(String personId, WorkItem item) {
        boolean asked = worklist.isCandidate(item.taskId(), personId, organisation.groupsOf(personId));
        boolean sees =
                item.dealerCode() == null || organisation.visibilityOf(personId).covers(item.dealerCode());
        boolean active =
                organisation.person(personId).filter(person -> person.active()).isPresent();
        return active && asked && sees;
    }
}
