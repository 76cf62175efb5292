package io.camshaft.queue.web;

import io.camshaft.platform.text.Texts;
import io.camshaft.platform.web.PersonNames;
import io.camshaft.platform.worklist.WorkItem;
import io.camshaft.platform.worklist.WorkView.WorkLine;
import io.camshaft.queue.AssignmentNotes;
import io.camshaft.queue.QueueLines;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Rows as the page prints them. */
@Component
class QueueRows {

    private static final String TASKLIST = "/camunda/app/tasklist/default/#/?task=";

    private final QueueLines lines;
    private final AssignmentNotes notes;
    private final PersonNames people;
    private final Texts texts;
    private final Clock clock;

    QueueRows(QueueLines lines, AssignmentNotes notes, PersonNames people, Texts texts, Clock clock) {
        this.lines = lines;
        this.notes = notes;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    List<Row> of(List<WorkItem> items, String readerId) {
        Map<String, WorkLine> told = lines.of(items, readerId);
        Map<String, String> why = notes.of(items);
        OffsetDateTime now = OffsetDateTime.now(clock);
        return items.stream()
                .map(item -> row(item, told.get(item.caseNo() == null ? "" : item.caseNo()), why, now, readerId))
                .toList();
    }

    private Row row(WorkItem item, WorkLine line, Map<String, String> why, OffsetDateTime now, String readerId) {
        DueWords.Due due = DueWords.of(item, now, texts);
        Integer severity = line != null && line.severity() != null ? line.severity() : item.severity();
        boolean mine = readerId.equals(item.assignee());
        return new Row(
                item.taskId(),
                item.caseNo(),
                line == null ? null : line.title(),
                line == null ? null : line.customer(),
                severity == null ? null : texts.get("queue.severity." + severity),
                severity == null ? "" : severity == 1 ? "bad" : severity == 2 ? "warn" : "",
                item.taskName(),
                line == null ? null : line.hint(),
                why.get(item.taskId()),
                due.words(),
                due.tone(),
                item.until(),
                item.assignee() == null ? null : people.nameOf(item.assignee()),
                mine,
                item.assignee() == null && !item.suspended(),
                item.suspended(),
                TASKLIST + item.taskId());
    }

    /**
     * @param title null where the case is not the reader's to open
     * @param why why this person got it by rule, or null
     * @param mine the reader has it
     * @param free nobody has it
     * @param link to the task in Tasklist
     */
    public record Row(
            String taskId,
            String caseNo,
            String title,
            String customer,
            String severity,
            String severityTone,
            String task,
            String hint,
            String why,
            String due,
            String dueTone,
            OffsetDateTime until,
            String holder,
            boolean mine,
            boolean free,
            boolean suspended,
            String link) {}
}
