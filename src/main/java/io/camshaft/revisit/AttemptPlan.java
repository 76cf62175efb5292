package io.camshaft.revisit;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Predicate;

/**
 * Honest attempts: each on another day and at another time of the day, for who is at work in the morning may be at home in the
 * evening. The times are our proposal.
 */
final class AttemptPlan {

    static final int ATTEMPTS = 3;

    /** Morning, evening, noon. */
    private static final List<LocalTime> TIMES = List.of(LocalTime.of(10, 0), LocalTime.of(18, 0), LocalTime.of(13, 0));

    private static final int NOON_FROM = 12;
    private static final int EVENING_FROM = 16;

    private AttemptPlan() {}

    /** When the customer is called next. @param made moments of the attempts in vain, oldest first, at least one */
    static ZonedDateTime next(List<ZonedDateTime> made, Predicate<LocalDate> workingDay) {
        LocalDate day = made.get(made.size() - 1).toLocalDate().plusDays(1);
        while (!workingDay.test(day)) {
            day = day.plusDays(1);
        }
        List<Integer> used = made.stream().map(AttemptPlan::timeOf).toList();
        LocalTime time = TIMES.stream()
                .filter(candidate -> !used.contains(TIMES.indexOf(candidate)))
                .findFirst()
                .orElse(TIMES.get(0));
        return day.atTime(time).atZone(made.get(0).getZone());
    }

    private static int timeOf(ZonedDateTime moment) {
        int hour = moment.getHour();
        return hour >= EVENING_FROM ? 1 : hour >= NOON_FROM ? 2 : 0;
    }
}
