package io.camshaft.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {

    private static final List<WorkingHours> OFFICE =
            List.of(WorkingHours.of("13:30", "18:00"), WorkingHours.of("09:00", "12:00"));
    private static final List<WorkingHours> SHIFTS = List.of(
            WorkingHours.of("00:00", "06:00"), WorkingHours.of("11:00", "11:20"), WorkingHours.of("21:30", "24:00"));

    private final WorkingCalendar shanghai =
            calendar("Asia/Shanghai", OFFICE, Map.of(day("2026-01-01"), false, day("2026-01-04"), true));

    @Test
    void oneWorkingDayIsTheSameTimeOnTheNextWorkingDay() {
        assertThat(shanghai.plusDays(at("2026-01-05T10:15+08:00"), 1)).isEqualTo(at("2026-01-06T10:15+08:00"));
        assertThat(shanghai.plusDays(at("2026-01-09T10:15+08:00"), 1)).isEqualTo(at("2026-01-12T10:15+08:00"));
    }

    @Test
    void holidaysAreSkippedAndMakeUpDaysAreWorked() {
        assertThat(shanghai.plusDays(at("2025-12-31T10:00+08:00"), 1)).isEqualTo(at("2026-01-02T10:00+08:00"));
        assertThat(shanghai.plusDays(at("2026-01-02T10:00+08:00"), 1)).isEqualTo(at("2026-01-04T10:00+08:00"));
        assertThat(shanghai.isWorkingDay(day("2026-01-04"))).isTrue();
        assertThat(shanghai.isWorkingDay(day("2026-01-01"))).isFalse();
        assertThat(shanghai.isWorkingDay(day("2026-01-03"))).isFalse();
    }

    @Test
    void aMomentInTheBreakMovesToItsEndAndOneInTheEveningToTheNextOpening() {
        assertThat(shanghai.plusDays(at("2026-01-05T12:00+08:00"), 0)).isEqualTo(at("2026-01-05T13:30+08:00"));
        assertThat(shanghai.plusDays(at("2026-01-05T18:00+08:00"), 1)).isEqualTo(at("2026-01-07T09:00+08:00"));
        assertThat(shanghai.plusDays(at("2026-01-05T03:00+08:00"), 1)).isEqualTo(at("2026-01-06T09:00+08:00"));
    }

    @Test
    void timeRunsOnlyWhileSomebodyWorks() {
        assertThat(shanghai.plus(at("2026-01-05T11:00+08:00"), Duration.ofHours(2)))
                .isEqualTo(at("2026-01-05T14:30+08:00"));
        assertThat(shanghai.minus(at("2026-01-05T14:30+08:00"), Duration.ofHours(2)))
                .isEqualTo(at("2026-01-05T11:00+08:00"));
        assertThat(shanghai.between(at("2026-01-09T14:10+08:00"), at("2026-01-12T10:00+08:00")))
                .isEqualTo(Duration.ofHours(2));
        assertThat(shanghai.between(at("2026-01-12T10:00+08:00"), at("2026-01-09T17:00+08:00")))
                .isZero();
    }

    @Test
    void aMomentOfAnotherZoneCountsWhereTheCalendarIsKept() {
        assertThat(shanghai.plus(at("2026-01-05T02:00Z"), Duration.ofHours(1)).toString())
                .isEqualTo("2026-01-05T11:00+08:00");
    }

    @Test
    void aCalendarWithoutHoursSaysSo() {
        WorkingCalendar empty = new WorkingCalendar(ZoneId.of("Asia/Shanghai"), Map.of(), Map.of());
        assertThatThrownBy(() -> empty.plus(at("2026-01-05T02:00Z"), Duration.ofHours(1)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> shanghai.plusDays(at("2026-01-05T02:00Z"), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyAnswerEqualsCountingMinuteByMinute() {
        Random random = new Random(20260105);
        for (int i = 0; i < 1_200; i++) {
            WorkingCalendar calendar = randomCalendar(random);
            OffsetDateTime from = randomMoment(random, calendar.zone());
            int minutes = random.nextInt(2_400);
            int days = random.nextInt(6);
            OffsetDateTime until = from.plusMinutes(random.nextInt(12_000));
            MinuteByMinute naive = new MinuteByMinute(calendar);
            String seen = calendar + " from " + from + " minutes " + minutes + " days " + days + " until " + until;
            assertThat(calendar.plus(from, Duration.ofMinutes(minutes)))
                    .as(seen)
                    .isEqualTo(naive.plus(from, minutes));
            assertThat(calendar.minus(from, Duration.ofMinutes(minutes)))
                    .as(seen)
                    .isEqualTo(naive.minus(from, minutes));
            assertThat(calendar.between(from, until).toMinutes()).as(seen).isEqualTo(naive.between(from, until));
            assertThat(calendar.plusDays(from, days)).as(seen).isEqualTo(naive.plusDays(from, days));
        }
    }

    private static WorkingCalendar randomCalendar(Random random) {
        Map<LocalDate, Boolean> exceptions = new HashMap<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            exceptions.put(day("2026-03-15").plusDays(random.nextInt(30)), random.nextBoolean());
            exceptions.put(day("2026-10-12").plusDays(random.nextInt(30)), random.nextBoolean());
        }
        String zone =
                List.of("Europe/Berlin", "Asia/Shanghai", "America/Santiago").get(random.nextInt(3));
        return calendar(zone, random.nextInt(3) == 0 ? SHIFTS : OFFICE, exceptions);
    }

    /** Around the clock changes of Berlin (29 March, 25 October 2026), Santiago changes at midnight on 5 April. */
    private static OffsetDateTime randomMoment(Random random, ZoneId zone) {
        LocalDate first = random.nextBoolean() ? day("2026-03-20") : day("2026-10-17");
        return first.atStartOfDay(zone)
                .plusMinutes(random.nextInt(20 * 24 * 60))
                .toOffsetDateTime();
    }

    private static WorkingCalendar calendar(String zone, List<WorkingHours> hours, Map<LocalDate, Boolean> exceptions) {
        Map<DayOfWeek, List<WorkingHours>> week = new HashMap<>();
        for (DayOfWeek weekday : DayOfWeek.values()) {
            if (weekday.getValue() <= 5) {
                week.put(weekday, weekday == DayOfWeek.FRIDAY ? List.of(WorkingHours.of("08:00", "15:10")) : hours);
            }
        }
        if (hours == SHIFTS) {
            // The clocks change on Sundays.
            week.put(DayOfWeek.SUNDAY, hours);
        }
        return new WorkingCalendar(ZoneId.of(zone), week, exceptions);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static OffsetDateTime at(String moment) {
        return OffsetDateTime.parse(moment);
    }

    /** The definition of working time without any cleverness. */
    private record MinuteByMinute(WorkingCalendar calendar, Map<Long, List<WorkingHours>> hours) {

        /** In seconds. */
        private static final long MINUTE = 60;

        /** In minutes. */
        private static final long DAY = 24 * 60;

        MinuteByMinute(WorkingCalendar calendar) {
            this(calendar, new HashMap<>());
        }

        boolean working(OffsetDateTime minute) {
            return working(minute.toEpochSecond());
        }

        boolean working(long epochSecond) {
            ZoneOffset offset = calendar.zone().getRules().getOffset(Instant.ofEpochSecond(epochSecond));
            long local = Math.floorDiv(epochSecond + offset.getTotalSeconds(), MINUTE);
            int minuteOfDay = (int) Math.floorMod(local, DAY);
            for (WorkingHours hours : hours.computeIfAbsent(Math.floorDiv(local, DAY), this::hoursOf)) {
                if (hours.opens() <= minuteOfDay && minuteOfDay < hours.closes()) {
                    return true;
                }
            }
            return false;
        }

        private List<WorkingHours> hoursOf(long epochDay) {
            return hours(LocalDate.ofEpochDay(epochDay));
        }

        List<WorkingHours> hours(LocalDate day) {
            Boolean exception = calendar.exceptions().get(day);
            List<WorkingHours> usual = calendar.week().getOrDefault(day.getDayOfWeek(), List.of());
            if (exception == null) {
                return usual;
            }
            if (!exception) {
                return List.of();
            }
            return usual.isEmpty() ? calendar.week().get(DayOfWeek.MONDAY) : usual;
        }

        OffsetDateTime plus(OffsetDateTime from, int minutes) {
            long reached = from.toEpochSecond();
            for (int left = minutes; left > 0; reached += MINUTE) {
                left -= working(reached) ? 1 : 0;
            }
            return at(reached);
        }

        OffsetDateTime minus(OffsetDateTime until, int minutes) {
            long reached = until.toEpochSecond();
            for (int left = minutes; left > 0; ) {
                reached -= MINUTE;
                left -= working(reached) ? 1 : 0;
            }
            return at(reached);
        }

        private static OffsetDateTime at(long epochSecond) {
            return Instant.ofEpochSecond(epochSecond).atOffset(ZoneOffset.UTC);
        }

        long between(OffsetDateTime from, OffsetDateTime until) {
            long count = 0;
            for (long second = from.toEpochSecond(); second < until.toEpochSecond(); second += MINUTE) {
                count += working(second) ? 1 : 0;
            }
            return count;
        }

        OffsetDateTime plusDays(OffsetDateTime from, int days) {
            ZonedDateTime start = open(from).atZoneSameInstant(calendar.zone());
            LocalDate day = start.toLocalDate();
            for (int left = days; left > 0; ) {
                day = day.plus(1, ChronoUnit.DAYS);
                left -= hours(day).isEmpty() ? 0 : 1;
            }
            return open(day.atTime(start.toLocalTime()).atZone(calendar.zone()).toOffsetDateTime());
        }

        OffsetDateTime open(OffsetDateTime from) {
            OffsetDateTime minute = from;
            while (!working(minute)) {
                minute = minute.plusMinutes(1);
            }
            return minute;
        }
    }
}
