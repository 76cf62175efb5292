package io.camshaft.organisation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Working time as pure arithmetic. A moment is working time from the opening on up to, not including, the closing; durations
 * are elapsed time, so the night of a clock change is an hour shorter or longer. Results carry the calendar's offset.
 *
 * @param week hours by weekday, without overlaps; a weekday without hours is free
 * @param exceptions days that differ: true for a make-up working day, false for a holiday. A make-up day on a weekday without
 *     hours has those of the first working weekday
 */
record WorkingCalendar(ZoneId zone, Map<DayOfWeek, List<WorkingHours>> week, Map<LocalDate, Boolean> exceptions)
        implements WorkingTime {

    /** Longest run of free days that is believed; more means that nobody entered working hours. */
    private static final int MOST_FREE_DAYS = 366;

    WorkingCalendar {
        Map<DayOfWeek, List<WorkingHours>> ordered = new TreeMap<>();
        week.forEach((weekday, hours) -> ordered.put(
                weekday,
                hours.stream()
                        .sorted(Comparator.comparingInt(WorkingHours::opens))
                        .toList()));
        week = ordered;
        exceptions = Map.copyOf(exceptions);
    }

    /** The day in the calendar's zone. */
    LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return !hoursOf(day).isEmpty();
    }

    @Override
    public OffsetDateTime plusDays(OffsetDateTime from, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("Working days cannot be negative: " + workingDays);
        }
        ZonedDateTime start = openFrom(from.toInstant()).atZone(zone);
        LocalDate day = start.toLocalDate();
        for (int left = workingDays; left > 0; left--) {
            day = nextWorkingDay(day.plusDays(1));
        }
        return at(openFrom(day.atTime(start.toLocalTime()).atZone(zone).toInstant()));
    }

    @Override
    public OffsetDateTime plus(OffsetDateTime from, Duration workingTime) {
        Duration left = notNegative(workingTime);
        Instant reached = from.toInstant();
        for (LocalDate day = dayOf(reached); !left.isZero(); day = nextWorkingDay(day.plusDays(1))) {
            for (Span span : spansOf(day)) {
                Instant start = later(span.start(), reached);
                Duration available = length(start, span.end());
                if (!available.isZero() && left.compareTo(available) <= 0) {
                    return at(start.plus(left));
                }
                left = left.minus(available);
            }
        }
        return at(reached);
    }

    @Override
    public OffsetDateTime minus(OffsetDateTime until, Duration workingTime) {
        Duration left = notNegative(workingTime);
        Instant reached = until.toInstant();
        for (LocalDate day = dayOf(reached); !left.isZero(); day = previousWorkingDay(day.minusDays(1))) {
            List<Span> spans = spansOf(day);
            for (int i = spans.size() - 1; i >= 0; i--) {
                Instant end = earlier(spans.get(i).end(), reached);
                Duration available = length(spans.get(i).start(), end);
                if (!available.isZero() && left.compareTo(available) <= 0) {
                    return at(end.minus(left));
                }
                left = left.minus(available);
            }
        }
        return at(reached);
    }

    @Override
    public Duration between(OffsetDateTime from, OffsetDateTime until) {
        Duration sum = Duration.ZERO;
        LocalDate last = dayOf(until.toInstant());
        for (LocalDate day = dayOf(from.toInstant()); !day.isAfter(last); day = day.plusDays(1)) {
            for (Span span : spansOf(day)) {
                sum = sum.plus(length(later(span.start(), from.toInstant()), earlier(span.end(), until.toInstant())));
            }
        }
        return sum;
    }

    /** The moment itself where it is working time, else the next opening. */
    private Instant openFrom(Instant moment) {
        LocalDate day = dayOf(moment);
        while (true) {
            Optional<Span> span = spansOf(day).stream()
                    .filter(candidate -> candidate.end().isAfter(moment))
                    .findFirst();
            if (span.isPresent()) {
                return later(span.get().start(), moment);
            }
            day = nextWorkingDay(day.plusDays(1));
        }
    }

    private List<WorkingHours> hoursOf(LocalDate day) {
        Boolean exception = exceptions.get(day);
        if (Boolean.FALSE.equals(exception)) {
            return List.of();
        }
        List<WorkingHours> hours = week.getOrDefault(day.getDayOfWeek(), List.of());
        return exception == null || !hours.isEmpty() ? hours : firstWorkingWeekday();
    }

    private List<WorkingHours> firstWorkingWeekday() {
        return week.values().stream()
                .filter(hours -> !hours.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Hours of the day in order; adjoining ones are not joined. */
    List<Span> spansOf(LocalDate day) {
        List<Span> spans = new ArrayList<>();
        for (WorkingHours hours : hoursOf(day)) {
            Instant start = hours.opening(day, zone);
            Instant end = hours.closing(day, zone);
            if (start.isBefore(end)) {
                spans.add(new Span(start, end));
            }
        }
        return spans;
    }

    private LocalDate nextWorkingDay(LocalDate from) {
        return workingDayFrom(from, 1);
    }

    private LocalDate previousWorkingDay(LocalDate from) {
        return workingDayFrom(from, -1);
    }

    private LocalDate workingDayFrom(LocalDate from, int step) {
        LocalDate day = from;
        for (int passed = 0; passed < MOST_FREE_DAYS; passed++, day = day.plusDays(step)) {
            if (isWorkingDay(day)) {
                return day;
            }
        }
        throw new IllegalStateException("The working calendar has no working day in the year from " + from);
    }

    private static Duration notNegative(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("Working time cannot be negative: " + duration);
        }
        return duration;
    }

    private static Duration length(Instant start, Instant end) {
        return start.isBefore(end) ? Duration.between(start, end) : Duration.ZERO;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private OffsetDateTime at(Instant moment) {
        return moment.atZone(zone).toOffsetDateTime();
    }

    record Span(Instant start, Instant end) {}
}
