package io.camshaft.platform.clock;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A clock that somebody ticks by hand, minute by minute, with nothing but a wall calendar. */
final class MinuteOracle {

    private final ZoneId zone;
    private final Map<DayOfWeek, List<int[]>> week;
    private final Map<LocalDate, Boolean> exceptions;
    private final Instant start;
    /** Minutes since the start that were looked up, and those of them in which somebody works: each is asked for many times. */
    private final BitSet known = new BitSet();

    private final BitSet worked = new BitSet();
    Instant at;
    long counted;
    long allowed;
    private final long promised;
    boolean paused;
    Instant reachedAt;
    Instant breachedAt;

    MinuteOracle(
            ZoneId zone,
            Map<DayOfWeek, List<int[]>> week,
            Map<LocalDate, Boolean> exceptions,
            Instant start,
            long minutes) {
        this.zone = zone;
        this.week = new TreeMap<>(week);
        this.exceptions = exceptions;
        this.start = start;
        this.at = start;
        this.allowed = minutes;
        this.promised = minutes;
    }

    private boolean works(Instant minute) {
        int index = (int) ChronoUnit.MINUTES.between(start, minute);
        if (!known.get(index)) {
            known.set(index);
            worked.set(index, lookedUp(minute));
        }
        return worked.get(index);
    }

    private boolean lookedUp(Instant minute) {
        LocalDateTime local = LocalDateTime.ofInstant(minute, zone);
        Boolean exception = exceptions.get(local.toLocalDate());
        if (exception != null && !exception) {
            return false;
        }
        List<int[]> hours = week.getOrDefault(local.getDayOfWeek(), List.of());
        if (exception != null && hours.isEmpty()) {
            hours = week.values().stream()
                    .filter(each -> !each.isEmpty())
                    .findFirst()
                    .orElse(List.of());
        }
        int minuteOfDay = local.getHour() * 60 + local.getMinute();
        return hours.stream().anyMatch(span -> span[0] <= minuteOfDay && minuteOfDay < span[1]);
    }

    void tick(long minutes) {
        for (long i = 0; i < minutes; i++) {
            if (!paused) {
                if (reachedAt != null && breachedAt == null) {
                    breachedAt = reachedAt;
                }
                counted += works(at) ? 1 : 0;
            }
            at = at.plus(1, ChronoUnit.MINUTES);
            if (!paused && reachedAt == null && counted >= allowed) {
                reachedAt = at;
            }
        }
    }

    void pause() {
        paused = true;
        reachedAt = null;
    }

    void resume() {
        paused = false;
        reachedAt = counted >= allowed ? at : null;
    }

    void extend(long minutes) {
        allowed += minutes;
        reachedAt = paused || counted < allowed ? null : reachedAt;
    }

    Instant due() {
        return when(allowed);
    }

    Instant promise() {
        return when(promised);
    }

    boolean promiseAhead() {
        return counted < promised;
    }

    long countedBetween(Instant from, Instant until) {
        long minutes = 0;
        for (Instant minute = from; minute.isBefore(until); minute = minute.plus(1, ChronoUnit.MINUTES)) {
            minutes += works(minute) ? 1 : 0;
        }
        return minutes;
    }

    private Instant when(long target) {
        long left = target - counted;
        Instant minute = at;
        while (left > 0) {
            left -= works(minute) ? 1 : 0;
            minute = minute.plus(1, ChronoUnit.MINUTES);
        }
        return minute;
    }
}
