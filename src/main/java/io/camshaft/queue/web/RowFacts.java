package io.camshaft.queue.web;

import io.camshaft.platform.clock.Forecast.Chance;
import io.camshaft.platform.web.PersonNames;
import io.camshaft.platform.worklist.WorkItem;
import io.camshaft.platform.worklist.WorkView.WorkLine;
import io.camshaft.queue.AssignmentNotes;
import io.camshaft.queue.LikelyLate;
import io.camshaft.queue.QueueLines;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is known of the rows of a page beside the table itself, each kind asked for all rows at once. */
@Component
class RowFacts {

    private final QueueLines lines;
    private final AssignmentNotes notes;
    private final LikelyLate likelyLate;
    private final PersonNames people;

    RowFacts(QueueLines lines, AssignmentNotes notes, LikelyLate likelyLate, PersonNames people) {
        this.lines = lines;
        this.notes = notes;
        this.likelyLate = likelyLate;
        this.people = people;
    }

    Facts of(List<WorkItem> items, String readerId) {
        Map<String, String> names = items.stream()
                .map(WorkItem::assignee)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), people::nameOf));
        return new Facts(lines.of(items, readerId), notes.of(items), likelyLate.of(items), names);
    }

    /**
     * @param lines by case
     * @param why by task
     * @param chances by case
     * @param names of people who have a task, by id
     */
    record Facts(
            Map<String, WorkLine> lines,
            Map<String, String> why,
            Map<String, Chance> chances,
            Map<String, String> names) {

        WorkLine lineOf(WorkItem item) {
            return item.caseNo() == null ? null : lines.get(item.caseNo());
        }

        String whyOf(WorkItem item) {
            return why.get(item.taskId());
        }

        /** Null where nobody has it. */
        String holderOf(WorkItem item) {
            return item.assignee() == null ? null : names.get(item.assignee());
        }

        Chance chanceOf(WorkItem item) {
            return item.caseNo() == null ? null : chances.get(item.caseNo());
        }
    }
}
