package io.camshaft.queue.web;

import io.camshaft.platform.worklist.WorkItem;
import io.camshaft.platform.worklist.WorkSearch.Position;
import io.camshaft.platform.worklist.WorkTab;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.springframework.web.util.UriUtils;

/**
 * What the address of the queue asks for. Whatever people or programs write there, the page opens.
 *
 * @param byChance what is likeliest to be late first, of all tabs
 * @param process null for all
 * @param severity null for all
 * @param q words or number, "" for none
 * @param after null for the first page
 */
public record QueueAddress(WorkTab tab, boolean byChance, String process, Integer severity, String q, Position after) {

    private static final int LONGEST = 100;
    private static final String SORT = "sort=chance";

    static QueueAddress of(String tab, String sort, String process, String severity, String q, String after) {
        String words = q.strip();
        return new QueueAddress(
                tabOf(tab),
                "chance".equals(sort),
                process.matches("[A-Za-z][A-Za-z0-9]{0,60}") ? process : null,
                severity.matches("[1-4]") ? Integer.valueOf(severity) : null,
                words.substring(0, Math.min(words.length(), LONGEST)),
                position(after));
    }

    private static WorkTab tabOf(String name) {
        for (WorkTab tab : WorkTab.values()) {
            if (tab.name().equalsIgnoreCase(name)) {
                return tab;
            }
        }
        return WorkTab.MINE;
    }

    private static Position position(String after) {
        int at = after.indexOf('~');
        if (at < 0) {
            return null;
        }
        try {
            return new Position(OffsetDateTime.parse(after.substring(0, at)), after.substring(at + 1));
        } catch (DateTimeException e) {
            return null;
        }
    }

    public String name() {
        return tab.name().toLowerCase(Locale.ROOT);
    }

    /** Parameters of the first page with the same filters, without "?". */
    public String query() {
        return queryOf(tab) + (byChance ? "&" + SORT : "");
    }

    public String queryByChance() {
        return queryOf(tab) + "&" + SORT;
    }

    public String queryOf(WorkTab other) {
        return "tab=" + other.name().toLowerCase(Locale.ROOT)
                + (process == null ? "" : "&process=" + process)
                + (severity == null ? "" : "&severity=" + severity)
                + (q.isEmpty() ? "" : "&q=" + UriUtils.encode(q, StandardCharsets.UTF_8));
    }

    /** The same with a tab of that name, for templates. */
    public String queryOfTab(String name) {
        return queryOf(tabOf(name));
    }

    /** Parameters of the page after these rows. */
    String queryAfter(List<WorkItem> rows) {
        WorkItem last = rows.get(rows.size() - 1);
        return query() + "&after=" + UriUtils.encode(last.attentionAt() + "~" + last.taskId(), StandardCharsets.UTF_8);
    }
}
