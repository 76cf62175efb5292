package io.camshaft.revisit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The calendar of due calls against the arithmetic of java.util.Calendar, which knows nothing of ours. */
class DueDaysPropertyTest {

    private static Cell cell(TimePoint point, int days) {
        return new Cell(point, CallActor.DEALER, true, 100, days, LocalDate.EPOCH, null, "test");
    }

    /** Weekends and ten days around the oddest places of a year are free. */
    private static DueDays working(Set<Integer> holidays) {
        return new DueDays(day -> !isFree(day, holidays));
    }

    private static boolean isFree(LocalDate day, Set<Integer> holidays) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || holidays.contains(day.getDayOfYear());
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1999, 1, 1).toEpochDay(),
                        LocalDate.of(2101, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<Set<Integer>> holidays() {
        return Arbitraries.integers().between(1, 366).set().ofMaxSize(20);
    }

    private static LocalDate oracle(LocalDate event, boolean month, int days, Set<Integer> holidays) {
        GregorianCalendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        calendar.clear();
        calendar.set(event.getYear(), event.getMonthValue() - 1, event.getDayOfMonth());
        calendar.add(month ? Calendar.MONTH : Calendar.DAY_OF_MONTH, month ? 1 : days);
        while (calendar.get(Calendar.DAY_OF_WEEK) == Calendar.SATURDAY
                || calendar.get(Calendar.DAY_OF_WEEK) == Calendar.SUNDAY
                || holidays.contains(calendar.get(Calendar.DAY_OF_YEAR))) {
            calendar.add(Calendar.DAY_OF_MONTH, 1);
        }
        return LocalDate.of(
                calendar.get(Calendar.YEAR), calendar.get(Calendar.MONTH) + 1, calendar.get(Calendar.DAY_OF_MONTH));
    }

    @Property
    void daysAndMonthsAreCountedAsTheCalendarDoes(
            @ForAll("days") LocalDate event,
            @ForAll("holidays") Set<Integer> holidays,
            @ForAll @IntRange(max = 60) int days) {
        assertThat(cell(TimePoint.NEW_BODY, days).dueOn(event, working(holidays)))
                .isEqualTo(oracle(event, false, days, holidays));
        assertThat(cell(TimePoint.MONTH_1, 0).dueOn(event, working(holidays)))
                .isEqualTo(oracle(event, true, 0, holidays));
    }

    /** However the days are cut into runs, each event is due exactly once: none is lost at a month's end, none comes twice. */
    @Property(tries = 100)
    void everyEventIsDueOnExactlyOneDay(
            @ForAll("days") LocalDate first,
            @ForAll("holidays") Set<Integer> holidays,
            @ForAll @IntRange(max = 60) int days) {
        DueDays calendar = working(holidays);
        for (Cell cell : List.of(cell(TimePoint.DAY_3, days), cell(TimePoint.MONTH_1, 0))) {
            List<LocalDate> called = new ArrayList<>();
            first.datesUntil(first.plusDays(130)).forEach(day -> {
                List<LocalDate> events = calendar.eventsDueOn(day, cell);
                assertThat(events)
                        .allMatch(event -> oracle(event, cell.timePoint().countsMonths(), cell.daysAfter(), holidays)
                                .equals(day));
                called.addAll(events);
            });
            assertThat(called).doesNotHaveDuplicates().isSorted();
            assertThat(called).containsAll(first.datesUntil(first.plusDays(30)).toList());
        }
    }
}
