package io.camshaft.revisit;

import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.revisit.report.Period;
import io.camshaft.revisit.report.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Weeks and months as the calendar of Java knows them. */
class PeriodPropertyTest {

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2001, 1, 1).toEpochDay(),
                        LocalDate.of(2098, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Property
    void aWeekIsTheIsoWeekOfTheDay(@ForAll("days") LocalDate day) {
        Period week = Period.of(Span.WEEK, day);

        assertThat(week.begins().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(week.ends()).isEqualTo(week.begins().plusDays(6));
        assertThat(day).isBetween(week.begins(), week.ends());
        assertThat(week.code())
                .isEqualTo(DateTimeFormatter.ISO_WEEK_DATE.format(day).substring(0, 8));
    }

    @Property
    void aMonthIsTheCalendarMonthOfTheDay(@ForAll("days") LocalDate day) {
        Period month = Period.of(Span.MONTH, day);

        assertThat(month.begins()).isEqualTo(YearMonth.from(day).atDay(1));
        assertThat(month.ends()).isEqualTo(YearMonth.from(day).atEndOfMonth());
        assertThat(month.code()).isEqualTo(YearMonth.from(day).toString());
    }

    @Property
    void periodsFollowEachOtherWithoutGapAndTheirCodesLeadBack(@ForAll("days") LocalDate day, @ForAll Span span) {
        Period period = Period.of(span, day);

        assertThat(period.next().begins()).isEqualTo(period.ends().plusDays(1));
        assertThat(period.next().previous()).isEqualTo(period);
        assertThat(Period.of(span, period.ends())).isEqualTo(period);
        assertThat(Period.parse(period.code())).contains(period);
    }

    @Example
    void theFiftyThirdWeekIsThereInLongYearsOnly() {
        assertThat(Period.parse("2026-W53").orElseThrow().begins()).isEqualTo("2026-12-28");
        assertThat(Period.of(Span.WEEK, LocalDate.parse("2027-01-03")).code()).isEqualTo("2026-W53");
        assertThat(Period.parse("2027-W53")).isEmpty();
        assertThat(Period.of(Span.MONTH, LocalDate.parse("2028-02-10")).ends()).isEqualTo("2028-02-29");
        assertThat(Period.parse("2026-00")).isEmpty();
        assertThat(Period.parse("2026-13")).isEmpty();
        assertThat(Period.parse("2026-W00")).isEmpty();
        assertThat(Period.parse("1999-01")).isEmpty();
        assertThat(Period.parse(null)).isEmpty();
    }
}
