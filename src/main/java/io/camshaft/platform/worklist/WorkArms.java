package io.camshaft.platform.worklist;

import io.camshaft.platform.worklist.WorkSearch.Position;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * A question to the queue as a union of limited ones, an arm for each of the reader's groups: each arm reads the first rows of one
 * range of an index, so a page costs the same however much is waiting. One question over all groups would sort everything.
 */
final class WorkArms {

    /** As many as are in danger are looked at; beyond it the longest in danger are shown first. */
    static final int MOST_IN_DANGER = 1000;

    private static final String BY_THEN = "and attention_at <= :until";

    private final WorkSearch search;
    private final OffsetDateTime now;
    private final int most;
    private final MapSqlParameterSource values = new MapSqlParameterSource();
    private final List<String> arms = new ArrayList<>();

    private WorkArms(WorkSearch search, OffsetDateTime now, int most) {
        this.search = search;
        this.now = now;
        this.most = most;
    }

    static WorkArms of(WorkSearch search, Position after, OffsetDateTime now, int most) {
        WorkArms made = new WorkArms(search, now, most);
        made.values.addValue("process", search.processKey()).addValue("severity", search.severity());
        made.values.addValue("dealers", search.dealers() == null ? Set.of("") : withOne(search.dealers()));
        made.values.addValue("now", now);
        if (after != null) {
            made.values.addValue("afterAt", after.attentionAt()).addValue("afterId", after.taskId());
        }
        made.fill(after != null);
        return made;
    }

    /** What the reader sees anywhere, tabs left aside, and needs attention by then; what stands still does not. */
    static WorkArms dueBy(WorkSearch search, OffsetDateTime until, int most) {
        WorkArms made = new WorkArms(search, until, most);
        made.values.addValue("process", search.processKey()).addValue("severity", search.severity());
        made.values.addValue("dealers", search.dealers() == null ? Set.of("") : withOne(search.dealers()));
        made.values.addValue("until", until);
        made.held(search.personId(), BY_THEN, false);
        search.team().stream().sorted().forEach(person -> made.held(person, BY_THEN, false));
        made.forEachPrincipal(principal -> {
            made.candidate(principal, "lane = 'F' " + BY_THEN, false);
            made.candidate(principal, "lane = 'H' " + BY_THEN, false);
        });
        return made;
    }

    private static Set<String> withOne(Set<String> codes) {
        return codes.isEmpty() ? Set.of("") : codes;
    }

    /** Task ids with attention_at, some of them twice; null where the search cannot find anything. */
    String sql() {
        return arms.isEmpty() ? null : String.join("\nunion all\n", arms);
    }

    MapSqlParameterSource values() {
        return values;
    }

    private void fill(boolean further) {
        switch (search.tab()) {
            case MINE -> held(search.personId(), "", further);
            case TEAM -> search.team().stream().sorted().forEach(person -> held(person, "", further));
            case UNASSIGNED ->
                forEachPrincipal(principal -> {
                    candidate(principal, "lane = 'F'", further);
                    candidate(principal, "lane = 'f'", further);
                });
            case WAITING -> {
                held(search.personId(), "and waiting", further);
                forEachPrincipal(principal -> {
                    candidate(principal, "lane = 'f'", further);
                    candidate(principal, "lane = 'h'", further);
                });
            }
            case BREACH -> {
                held(search.personId(), "and danger_at <= :now", further);
                forEachPrincipal(principal -> inDanger(principal, further));
            }
        }
    }

    private void forEachPrincipal(java.util.function.Consumer<String> each) {
        Principals.of(search.personId(), search.groups()).forEach(each);
    }

    private void held(String person, String condition, boolean further) {
        String name = name(person);
        arms.add(
                "(select task_id, attention_at from work_item where assignee = :%s %s%s order by attention_at, task_id fetch first %d rows only)"
                        .formatted(name, condition, filters(further), most));
    }

    private void candidate(String principal, String lane, boolean further) {
        arms.add(
                "(select task_id, attention_at from work_item_candidate where principal = :%s and %s%s order by attention_at, task_id fetch first %d rows only)"
                        .formatted(name(principal), lane, filters(further), most));
    }

    private void inDanger(String principal, boolean further) {
        arms.add(
                """
                (select task_id, attention_at from (
                    select * from work_item_candidate where principal = :%s and danger_at <= :now%s
                     order by danger_at fetch first %d rows only) danger
                  where true%s order by attention_at, task_id fetch first %d rows only)"""
                        .formatted(name(principal), filters(false), MOST_IN_DANGER, position(further), most));
    }

    private String name(String value) {
        String name = search.tab().name().toLowerCase(Locale.ROOT) + arms.size();
        values.addValue(name, value);
        return name;
    }

    private String filters(boolean further) {
        return (search.processKey() == null ? "" : " and process_key = :process")
                + (search.severity() == null ? "" : " and severity = :severity")
                + (search.dealers() == null ? "" : " and (dealer_code is null or dealer_code in (:dealers))")
                + position(further);
    }

    private static String position(boolean further) {
        return further ? " and (attention_at, task_id) > (:afterAt, :afterId)" : "";
    }
}
