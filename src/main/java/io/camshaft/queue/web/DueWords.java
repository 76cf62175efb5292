package io.camshaft.queue.web;

import io.camshaft.platform.text.Texts;
import io.camshaft.platform.worklist.WorkItem;
import java.time.Duration;
import java.time.OffsetDateTime;

/** How urgent a task is, in words and in a colour: never in a colour alone. */
final class DueWords {

    private static final long HOURS_AS_MINUTES = 60;
    private static final long DAYS_AS_HOURS = 48;

    private DueWords() {}

    static Due of(WorkItem item, OffsetDateTime now, Texts texts) {
        if (item.waiting()) {
            return new Due(texts.get("queue.due.paused"), "now");
        }
        OffsetDateTime until = item.until();
        if (until == null) {
            return new Due(texts.get("queue.due.none"), "");
        }
        boolean late = until.isBefore(now);
        Duration distance = Duration.between(now, until).abs();
        boolean danger = !item.dangerAt().isAfter(now);
        return new Due(late ? late(distance, texts) : ahead(distance, texts), late ? "bad" : danger ? "warn" : "");
    }

    private static String late(Duration by, Texts texts) {
        if (by.toMinutes() < HOURS_AS_MINUTES) {
            return texts.get("queue.due.lateMinutes", by.toMinutes());
        }
        return by.toHours() < DAYS_AS_HOURS
                ? texts.get("queue.due.lateHours", by.toHours())
                : texts.get("queue.due.lateDays", by.toDays());
    }

    private static String ahead(Duration left, Texts texts) {
        if (left.toMinutes() < HOURS_AS_MINUTES) {
            return texts.get("queue.due.minutes", left.toMinutes());
        }
        return left.toHours() < DAYS_AS_HOURS
                ? texts.get("queue.due.hours", left.toHours())
                : texts.get("queue.due.days", left.toDays());
    }

    /** @param tone class of the badge: "bad", "warn", "now" or none */
    public record Due(String words, String tone) {}
}
