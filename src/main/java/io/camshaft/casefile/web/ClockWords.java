package io.camshaft.casefile.web;

import io.camshaft.casefile.People;
import io.camshaft.platform.clock.CaseClock;
import io.camshaft.platform.clock.CaseClock.State;
import io.camshaft.platform.clock.ClockExplanation.Extension;
import io.camshaft.platform.clock.ClockExplanation.Stretch;
import io.camshaft.platform.clock.Forecast.Chance;
import io.camshaft.platform.text.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Clocks in words: state, bar and the stretches of an explanation. */
@Component
class ClockWords {

    private final Texts texts;
    private final People people;
    private final PageWords words;
    private final Clock clock;

    ClockWords(Texts texts, People people, PageWords words, Clock clock) {
        this.texts = texts;
        this.people = people;
        this.words = words;
        this.clock = clock;
    }

    /**
     * @param names of elements by id, for what the clock waits for
     * @param chance null where nothing is forecast
     */
    ClockLine line(CaseClock told, Map<String, String> names, Chance chance) {
        String state = stateOf(told);
        String waitsFor = told.pausedFor() == null ? null : names.getOrDefault(told.pausedFor(), told.pausedFor());
        boolean extended = told.dueAt() != null
                && told.promisedAt() != null
                && told.dueAt().isAfter(told.promisedAt());
        return new ClockLine(
                told.id(),
                told.label(),
                texts.get("casefile.clock.state." + state),
                toneOf(state),
                waitsFor,
                told.state() == State.STOPPED ? null : words.moment(told.dueAt()),
                extended ? words.moment(told.promisedAt()) : null,
                words.moment(told.stoppedAt()),
                texts.get("casefile.clock.used", duration(told.used()), duration(told.allowed())),
                share(told),
                chanceWords(chance),
                chance != null && chance.likely() ? "bad" : "warn");
    }

    private String chanceWords(Chance chance) {
        if (chance == null || !chance.worthSaying()) {
            return null;
        }
        return chance.likely()
                ? texts.get("casefile.clock.likelyLate", chance.percent())
                : texts.get("casefile.clock.possiblyLate", chance.percent());
    }

    StretchLine line(Stretch stretch) {
        String kind = stretch.kind().name().toLowerCase(Locale.ROOT);
        return new StretchLine(
                words.moment(stretch.from()),
                words.moment(stretch.until()),
                texts.get("casefile.clock.stretch." + kind),
                stretch.why(),
                stretch.counted().isZero() ? null : duration(stretch.counted()),
                duration(stretch.total()),
                kind);
    }

    String extension(Extension extension) {
        return texts.get(
                "casefile.clock.extension",
                words.moment(extension.at()),
                people.name(extension.byPersonId()),
                duration(extension.more()),
                extension.reason());
    }

    String calendar(CaseClock told) {
        return texts.get("casefile.clock.calendar." + told.calendar());
    }

    private String duration(Duration duration) {
        return duration.toHours() == 0
                ? texts.get("casefile.clock.minutes", duration.toMinutes())
                : texts.get("casefile.clock.hours", duration.toHours(), duration.toMinutesPart());
    }

    private String stateOf(CaseClock told) {
        if (told.state() == State.STOPPED) {
            return told.late() ? "endedLate" : "kept";
        }
        if (told.state() == State.PAUSED) {
            return told.breachedAt() == null ? "paused" : "pausedLate";
        }
        if (told.dueAt().isAfter(OffsetDateTime.now(clock))) {
            return told.warnAt().isAfter(OffsetDateTime.now(clock)) ? "running" : "soon";
        }
        return "over";
    }

    private static String toneOf(String state) {
        return switch (state) {
            case "over", "endedLate", "pausedLate" -> "bad";
            case "soon" -> "warn";
            case "running" -> "now";
            case "kept" -> "good";
            default -> "";
        };
    }

    /** Percent of the allowed time, at most 100. */
    private static int share(CaseClock told) {
        long allowed = Math.max(1, told.allowed().toSeconds());
        return (int) Math.min(100, 100 * told.used().toSeconds() / allowed);
    }

    /**
     * @param tone class of the badge; state is never told by colour alone
     * @param due null where the clock stands still or is over
     * @param chance how likely it is late, null where that is not worth saying
     * @param promised where an extension moved the due time away from it
     */
    public record ClockLine(
            long id,
            String label,
            String state,
            String tone,
            String waitsFor,
            String due,
            String promised,
            String stopped,
            String used,
            int percent,
            String chance,
            String chanceTone) {}

    /** @param counted null where nothing was counted */
    public record StretchLine(
            String from, String until, String what, String why, String counted, String total, String kind) {}
}
