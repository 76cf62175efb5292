package io.camshaft.queue.web;

import io.camshaft.platform.text.Texts;
import io.camshaft.platform.worklist.WorkItem;
import io.camshaft.platform.worklist.WorkView.WorkLine;
import io.camshaft.queue.web.RowFacts.Facts;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** Rows as the page prints them. */
@Component
class QueueRows {

    private static final String TASKLIST = "/camunda/app/tasklist/default/#/?task=";

    private final RowFacts facts;
    private final Texts texts;
    private final Clock clock;

    QueueRows(RowFacts facts, Texts texts, Clock clock) {
        this.facts = facts;
        this.texts = texts;
        this.clock = clock;
    }

    List<Row> of(List<WorkItem> items, String readerId) {
        Facts told = facts.of(items, readerId);
        OffsetDateTime now = OffsetDateTime.now(clock);
        return items.stream().map(item -> row(item, told, now, readerId)).toList();
    }

    private Row row(WorkItem item, Facts told, OffsetDateTime now, String readerId) {
        WorkLine line = told.lineOf(item);
        DueWords.Due due = DueWords.of(item, now, texts);
        ChanceWords.Said chance = ChanceWords.of(told.chanceOf(item), texts);
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
                told.whyOf(item),
                due.words(),
                due.tone(),
                chance.words(),
                chance.tone(),
                item.until(),
                told.holderOf(item),
                mine,
                item.assignee() == null && !item.suspended(),
                item.suspended(),
                TASKLIST + item.taskId());
    }

    /**
     * @param title null where the case is not the reader's to open
     * @param why why this person got it by rule, or null
     * @param chance how likely the case is late, or null
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
            String chance,
            String chanceTone,
            OffsetDateTime until,
            String holder,
            boolean mine,
            boolean free,
            boolean suspended,
            String link) {}
}
