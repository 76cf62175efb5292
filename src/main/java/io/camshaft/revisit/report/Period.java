package io.camshaft.revisit.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A week or a month.
 *
 * @param begins its first day
 */
public record Period(Span span, LocalDate begins) {

    private static final Pattern CODE = Pattern.compile("(20\\d{2})-(?:W(\\d{2})|(\\d{2}))");

    /** The week or month of the day. */
    public static Period of(Span span, LocalDate day) {
        return new Period(span, span.begin(day));
    }

    /** "2026-W22" or "2026-05"; empty for what is neither. */
    public static Optional<Period> parse(String code) {
        Matcher matcher = CODE.matcher(code == null ? "" : code);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        try {
            Period period = matcher.group(2) == null
                    ? of(Span.MONTH, LocalDate.of(year, Integer.parseInt(matcher.group(3)), 1))
                    : of(Span.WEEK, LocalDate.of(year, 1, 4).plusWeeks(Integer.parseInt(matcher.group(2)) - 1L));
            // There is no week 53 in most years.
            return Optional.of(period).filter(found -> found.code().equals(code));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public String code() {
        return span == Span.WEEK
                ? "%d-W%02d"
                        .formatted(begins.get(IsoFields.WEEK_BASED_YEAR), begins.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))
                : "%d-%02d".formatted(begins.getYear(), begins.getMonthValue());
    }

    /** Its last day. */
    public LocalDate ends() {
        return next().begins().minusDays(1);
    }

    public Period next() {
        return new Period(span, span.later(begins, 1));
    }

    public Period previous() {
        return new Period(span, span.later(begins, -1));
    }

    public boolean isWeek() {
        return span == Span.WEEK;
    }

    /** This one and those before it, oldest first. */
    Stream<Period> lately(int many) {
        return Stream.iterate(new Period(span, span.later(begins, 1 - many)), Period::next)
                .limit(many);
    }
}
