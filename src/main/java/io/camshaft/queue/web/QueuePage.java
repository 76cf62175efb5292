package io.camshaft.queue.web;

import io.camshaft.platform.worklist.WorkItem;
import io.camshaft.platform.worklist.WorkSearch;
import io.camshaft.platform.worklist.WorkTab;
import io.camshaft.platform.worklist.Worklist;
import io.camshaft.queue.Presence;
import io.camshaft.queue.SavedViews;
import io.camshaft.queue.Teams;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.util.DigestUtils;

/** Puts together what /queue prints. */
@Component
class QueuePage {

    static final int ROWS = 25;

    private final QueueLists lists;
    private final QueueRows rows;
    private final SavedViews views;
    private final Teams teams;
    private final Presence presence;

    QueuePage(QueueLists lists, QueueRows rows, SavedViews views, Teams teams, Presence presence) {
        this.lists = lists;
        this.rows = rows;
        this.views = views;
        this.teams = teams;
        this.presence = presence;
    }

    /** In one transaction that only reads: what the reader may is asked of the tables once. */
    @Transactional(readOnly = true)
    void fill(Model model, QueueAddress address, String personId) {
        WorkSearch search = lists.search(address, personId);
        List<WorkItem> found = lists.found(address, search);
        boolean paged = address.q().isEmpty() && !address.byChance();
        List<WorkItem> shown = found.subList(0, Math.min(found.size(), paged ? ROWS : found.size()));
        Map<WorkTab, Integer> counts = lists.counts(search);
        model.addAttribute("address", address);
        model.addAttribute("rows", rows.of(shown, personId));
        model.addAttribute("marker", marker(shown));
        model.addAttribute("next", found.size() > shown.size() ? address.queryAfter(shown) : null);
        model.addAttribute("tabs", tabs(address, counts, !search.team().isEmpty()));
        model.addAttribute("views", views.of(personId));
        model.addAttribute("leads", !search.team().isEmpty());
        model.addAttribute("besides", teams.besides(personId));
        model.addAttribute("present", presence.isPresent(personId));
        model.addAttribute("processes", lists.processes());
    }

    /** Changes when a row of the first page appears, goes, moves or changes hands. */
    String marker(QueueAddress address, String personId) {
        List<WorkItem> found = lists.found(address, lists.search(address, personId));
        boolean paged = address.q().isEmpty() && !address.byChance();
        return marker(found.subList(0, Math.min(found.size(), paged ? ROWS : found.size())));
    }

    private static String marker(List<WorkItem> items) {
        StringBuilder all = new StringBuilder();
        items.forEach(item -> all.append(item.taskId())
                .append(item.assignee())
                .append(item.attentionAt().toInstant())
                .append(item.waiting())
                .append(item.suspended())
                .append(item.severity()));
        return DigestUtils.md5DigestAsHex(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static List<Tab> tabs(QueueAddress address, Map<WorkTab, Integer> counts, boolean leads) {
        List<Tab> tabs = new ArrayList<>();
        for (WorkTab tab : WorkTab.values()) {
            if (tab == WorkTab.TEAM && !leads) {
                continue;
            }
            int count = counts.get(tab);
            String number = count >= Worklist.MOST_COUNTED ? (Worklist.MOST_COUNTED - 1) + "+" : String.valueOf(count);
            tabs.add(new Tab(
                    tab.name(),
                    "/queue?" + address.queryOf(tab),
                    number,
                    tab == address.tab() && address.q().isEmpty() && !address.byChance()));
        }
        return tabs;
    }

    public record Tab(String name, String href, String count, boolean current) {}
}
