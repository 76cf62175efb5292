package io.camshaft.platform.clock;

import io.camshaft.platform.clock.ClockCalendar.Window;
import io.camshaft.platform.clock.ClockExplanation.Kind;
import io.camshaft.platform.clock.ClockExplanation.Stretch;
import io.camshaft.platform.clock.ClockIntervalRepository.Interval;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells one clock's time stretch by stretch, without gaps: from its start to now or its end, and what is ahead until it is due.
 * What was counted by a calendar that has changed since is told as one stretch with the time that was counted then.
 */
final class Explanation {

    private final ClockRow clock;
    private final ClockCalendar calendar;
    private final OffsetDateTime now;
    private final List<Stretch> stretches = new ArrayList<>();
    private Duration total = Duration.ZERO;

    Explanation(ClockRow clock, ClockCalendar calendar, OffsetDateTime now) {
        this.clock = clock;
        this.calendar = calendar;
        this.now = now;
    }

    List<Stretch> of(List<Interval> intervals) {
        OffsetDateTime reached = clock.startedAt();
        for (Interval run : intervals) {
            if (run.kind() == ClockIntervalRepository.Kind.RUN) {
                pauses(intervals, reached, run.fromAt());
                ran(run.fromAt(), run.untilAt(), Duration.ofSeconds(run.countedSeconds()));
                reached = run.untilAt();
            }
        }
        if (clock.runs()) {
            pauses(intervals, reached, clock.runningSince());
            ran(clock.runningSince(), now, calendar.between(clock.runningSince(), now));
            if (clock.dueAt().isAfter(now)) {
                counted(now.isAfter(clock.runningSince()) ? now : clock.runningSince(), clock.dueAt(), Kind.AHEAD);
            }
        } else {
            pauses(intervals, reached, clock.stoppedAt() == null ? now : clock.stoppedAt());
        }
        return List.copyOf(stretches);
    }

    private void ran(OffsetDateTime from, OffsetDateTime until, Duration used) {
        Duration byCalendar = calendar.windows(from, until).stream()
                .map(window -> Duration.between(window.from(), window.until()))
                .reduce(Duration.ZERO, Duration::plus);
        if (byCalendar.equals(used)) {
            counted(from, until, Kind.WORKING);
        } else {
            add(used.isZero() ? Kind.CLOSED : Kind.WORKING, from, until, used, null);
        }
    }

    private void counted(OffsetDateTime from, OffsetDateTime until, Kind kind) {
        OffsetDateTime reached = from;
        for (Window window : calendar.windows(from, until)) {
            add(Kind.CLOSED, reached, window.from(), Duration.ZERO, null);
            add(kind, window.from(), window.until(), Duration.between(window.from(), window.until()), null);
            reached = window.until();
        }
        add(Kind.CLOSED, reached, until, Duration.ZERO, null);
    }

    /** Pauses between two moments; where several overlap, the one that began first is told until it ends. */
    private void pauses(List<Interval> intervals, OffsetDateTime from, OffsetDateTime until) {
        OffsetDateTime reached = from;
        for (Interval pause : intervals) {
            boolean lasting = pause.untilAt() == null || pause.untilAt().isAfter(reached);
            if (pause.kind() == ClockIntervalRepository.Kind.PAUSE
                    && pause.fromAt().isBefore(until)
                    && lasting) {
                OffsetDateTime end =
                        pause.untilAt() == null || pause.untilAt().isAfter(until) ? until : pause.untilAt();
                add(Kind.PAUSED, reached, end, Duration.ZERO, pause.reason());
                reached = reached.isBefore(end) ? end : reached;
            }
        }
    }

    private void add(Kind kind, OffsetDateTime from, OffsetDateTime until, Duration counted, String why) {
        if (from.isBefore(until)) {
            total = total.plus(counted);
            stretches.add(new Stretch(kind, from, until, counted, total, why));
        }
    }
}
