package io.camshaft.casefile.web;

import io.camshaft.casefile.Attachment;
import io.camshaft.casefile.CaseView;
import io.camshaft.casefile.CaseView.Decision;
import io.camshaft.casefile.People;
import io.camshaft.casefile.RunningCases.OpenTask;
import io.camshaft.casefile.Timeline;
import io.camshaft.casefile.TimelineTeller;
import io.camshaft.casefile.VirusScan;
import io.camshaft.organisation.Organisation;
import io.camshaft.platform.journal.JournalEntry;
import io.camshaft.platform.text.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Turns what the case page shows into words: names for ids, moments for instants, sentences for states. */
@Component
class PageWords {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String TASKLIST = "/camunda/app/tasklist/default/#/?task=";

    private final Texts texts;
    private final People people;
    private final Organisation organisation;
    private final TimelineTeller teller;
    private final Clock clock;

    PageWords(Texts texts, People people, Organisation organisation, TimelineTeller teller, Clock clock) {
        this.texts = texts;
        this.people = people;
        this.organisation = organisation;
        this.teller = teller;
        this.clock = clock;
    }

    Timeline timeline(List<JournalEntry> entries, List<CaseView.Happening> more) {
        return teller.tell(entries, more);
    }

    TaskRow task(OpenTask task, String personId) {
        boolean mine = task.assignee() == null
                ? task.people().contains(personId)
                        || organisation.groupsOf(personId).stream().anyMatch(task.groups()::contains)
                : task.assignee().equals(personId);
        String holder = task.assignee() == null ? null : people.name(task.assignee());
        return new TaskRow(
                task.name(),
                holder,
                people.names(task.groups(), task.people()),
                moment(task.due()),
                task.due() != null && task.due().isBefore(OffsetDateTime.now(clock)),
                mine ? taskLink(task.id()) : null);
    }

    DecisionRow decision(Decision decision) {
        return new DecisionRow(
                decision.step(),
                decision.outcome(),
                decision.reason(),
                decision.byPersonId() == null ? "" : people.name(decision.byPersonId()),
                moment(decision.at()));
    }

    /** The rows of a decision table that fired, in the table's own words; values that are codes say nothing to people. */
    TableRow row(JournalEntry entry, Map<String, String> ruleTexts) {
        List<String> results = entry.details().get("rules") instanceof List<?> rules
                ? rules.stream()
                        .map(id -> ruleTexts.getOrDefault(id, id.toString()))
                        .toList()
                : List.of();
        return new TableRow(
                entry.text("name"), entry.text("version"), moment(entry.at()), inputs(entry.map("inputs")), results);
    }

    FileRow attachment(Attachment file) {
        String scan = file.scanResult() == VirusScan.Result.CLEAN
                ? texts.get("casefile.attachment.clean")
                : texts.get("casefile.attachment.notScanned");
        return new FileRow(
                file.id(),
                file.fileName(),
                size(file.byteCount()),
                people.name(file.uploadedBy()),
                moment(file.at()),
                scan);
    }

    String moment(OffsetDateTime at) {
        return at == null ? null : MOMENT.format(at.atZoneSameInstant(clock.getZone()));
    }

    /** Tasklist opens with this task. */
    static String taskLink(String taskId) {
        return TASKLIST + taskId;
    }

    private String inputs(Map<?, ?> values) {
        return values.entrySet().stream()
                .filter(each -> each.getValue() instanceof Boolean || each.getValue() instanceof Number)
                .map(each -> texts.get("casefile.tables.input", each.getKey(), plain(each.getValue())))
                .collect(Collectors.joining(texts.get("casefile.listSeparator")));
    }

    private String plain(Object value) {
        if (value instanceof Boolean flag) {
            return flag ? texts.get("casefile.tables.yes") : texts.get("casefile.tables.no");
        }
        BigDecimal number = new BigDecimal(value.toString()).setScale(2, RoundingMode.HALF_UP);
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String size(long bytes) {
        return bytes < 1024 * 1024 ? Math.max(1, bytes / 1024) + " KB" : bytes / (1024 * 1024) + " MB";
    }

    /** @param link to Tasklist, null for people who cannot do the task */
    public record TaskRow(
            String name, String holder, List<String> candidates, String due, boolean overdue, String link) {}

    public record DecisionRow(String step, String outcome, String reason, String by, String at) {}

    public record TableRow(String name, String version, String at, String inputs, List<String> results) {}

    public record FileRow(long id, String name, String size, String by, String at, String scan) {}
}
