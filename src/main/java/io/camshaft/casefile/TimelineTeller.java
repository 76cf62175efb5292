package io.camshaft.casefile;

import io.camshaft.casefile.CaseView.Happening;
import io.camshaft.casefile.Timeline.Line;
import io.camshaft.casefile.Timeline.Moment;
import io.camshaft.platform.journal.JournalEntry;
import io.camshaft.platform.journal.JournalKind;
import io.camshaft.platform.text.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells a case's journal in plain words of the installation's language. */
@Component
public class TimelineTeller {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Texts texts;
    private final People people;
    private final Clock clock;

    TimelineTeller(Texts texts, People people, Clock clock) {
        this.texts = texts;
        this.people = people;
        this.clock = clock;
    }

    public Timeline tell(List<JournalEntry> entries) {
        return tell(entries, List.of());
    }

    /** @param more what the capability tells beside the journal */
    public Timeline tell(List<JournalEntry> entries, List<Happening> more) {
        Map<String, OffsetDateTime> created = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        List<Moment> moments = new ArrayList<>();
        for (JournalEntry entry : entries) {
            if (entry.kind() == JournalKind.TASK_CREATED) {
                created.put(entry.taskId(), entry.at());
            } else if (entry.kind() == JournalKind.ENTERED) {
                names.put(entry.elementId(), nameOf(entry));
            }
            line(entry, created, names).ifPresent(line -> moments.add(new Moment(entry.at(), line)));
        }
        more.forEach(each -> moments.add(new Moment(
                each.at(),
                new Line(
                        TIME.format(each.at().atZoneSameInstant(clock.getZone())), each.sentence(), null, "", false))));
        DateTimeFormatter date =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(texts.locale());
        return Timeline.of(moments, clock.getZone(), date);
    }

    private Optional<Line> line(JournalEntry entry, Map<String, OffsetDateTime> created, Map<String, String> names) {
        String who = people.name(entry.actor());
        String what = nameOf(entry);
        return Optional.ofNullable(
                switch (entry.kind()) {
                    case CASE_STARTED -> told(entry, texts.get("casefile.line.started", who), null, "");
                    case TASK_CLAIMED ->
                        told(
                                entry,
                                inPlaceOf(entry, texts.get("casefile.line.claimed", who, what)),
                                entry.text("reason"),
                                "");
                    case TASK_UNCLAIMED ->
                        told(entry, texts.get("casefile.line.unclaimed", who, what), entry.text("reason"), "");
                    case TASK_HANDED_OVER ->
                        told(
                                entry,
                                texts.get("casefile.line.handedOver", who, what, people.name(entry.text("to"))),
                                entry.text("reason"),
                                "");
                    case TASK_COMPLETED ->
                        told(
                                entry,
                                inPlaceOf(entry, texts.get("casefile.line.completed", who, what)),
                                waited(created.get(entry.taskId()), entry.at()),
                                "good");
                    case MESSAGE_RECEIVED -> told(entry, message(entry, who, what), null, "");
                    case TIMER_FIRED -> told(entry, texts.get("casefile.line.timer", what), null, "warn");
                    case TASK_TIMER_FIRED -> told(entry, texts.get("casefile.line.taskTimer", what), null, "warn");
                    case ESCALATED -> told(entry, texts.get("casefile.line.escalated", what), null, "warn");
                    case ERROR_CAUGHT -> told(entry, texts.get("casefile.line.error", what), null, "bad");
                    case CLOCK_EXTENDED, CLOCK_PAUSED, CLOCK_RESUMED -> clockMoved(entry, who);
                    case MIGRATED ->
                        told(
                                entry,
                                texts.get(
                                        "casefile.line.migrated", entry.model().version()),
                                null,
                                "");
                    case CASE_ENDED -> told(entry, ended(entry, names), null, "good");
                    case CASE_WITHDRAWN ->
                        told(entry, texts.get("casefile.line.withdrawn", who), entry.text("reason"), "bad");
                    default -> technical(entry, what);
                });
    }

    private Line clockMoved(JournalEntry entry, String who) {
        String moved = entry.text("clock");
        String sentence =
                switch (entry.kind()) {
                    case CLOCK_EXTENDED -> texts.get("casefile.line.clockExtended", who, moved, more(entry));
                    case CLOCK_PAUSED -> texts.get("casefile.line.clockPaused", who, moved);
                    default -> texts.get("casefile.line.clockResumed", who, moved);
                };
        return told(entry, sentence, reason(entry), "");
    }

    private String more(JournalEntry entry) {
        return inWords(Duration.ofMinutes(Long.parseLong(entry.text("minutes"))));
    }

    /** Null for a code, which stands for a reason that is kept elsewhere. */
    private static String reason(JournalEntry entry) {
        String reason = entry.text("reason");
        return reason == null || reason.matches("[A-Z_]+") ? null : reason;
    }

    private String ended(JournalEntry entry, Map<String, String> names) {
        String outcome = entry.text("outcome");
        return texts.get("casefile.line.ended", names.getOrDefault(outcome, outcome));
    }

    private String message(JournalEntry entry, String who, String what) {
        return JournalEntry.SYSTEM.equals(entry.actor())
                ? texts.get("casefile.line.message", what)
                : texts.get("casefile.line.messageBy", who, what);
    }

    private Line technical(JournalEntry entry, String what) {
        String sentence =
                switch (entry.kind()) {
                    case TASK_CREATED -> texts.get("casefile.line.created", what);
                    case TASK_CANCELLED -> texts.get("casefile.line.cancelled", what);
                    case DECISION_EVALUATED -> texts.get("casefile.line.decision", entry.text("name"));
                    case FACTS_WRITTEN -> texts.get("casefile.line.facts", pairs(entry.map("facts")));
                    case ENTERED -> entry.element().name() == null ? null : texts.get("casefile.line.entered", what);
                    default -> null;
                };
        return sentence == null ? null : new Line(TIME.format(local(entry)), sentence, null, "", true);
    }

    private Line told(JournalEntry entry, String sentence, String note, String tone) {
        return new Line(TIME.format(local(entry)), sentence, note, tone, false);
    }

    private String inPlaceOf(JournalEntry entry, String sentence) {
        return entry.forWhom() == null
                ? sentence
                : texts.get("casefile.line.inPlaceOf", sentence, people.name(entry.forWhom()));
    }

    private String waited(OffsetDateTime since, OffsetDateTime until) {
        return since == null ? null : texts.get("casefile.waited", inWords(Duration.between(since, until)));
    }

    /** The two largest units are enough: nobody plans by the minute after days. */
    String inWords(Duration duration) {
        if (duration.toDays() > 0) {
            return texts.get("casefile.duration.days", duration.toDays(), duration.toHoursPart());
        }
        if (duration.toHours() > 0) {
            return texts.get("casefile.duration.hours", duration.toHours(), duration.toMinutesPart());
        }
        return texts.get("casefile.duration.minutes", duration.toMinutes());
    }

    static String pairs(Map<String, Object> values) {
        return values.entrySet().stream()
                .map(each -> each.getKey() + " = " + each.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String nameOf(JournalEntry entry) {
        if (entry.element() == null) {
            return "";
        }
        String name = entry.element().name();
        return name == null ? entry.elementId() : name;
    }

    private OffsetDateTime local(JournalEntry entry) {
        return entry.at().atZoneSameInstant(clock.getZone()).toOffsetDateTime();
    }
}
