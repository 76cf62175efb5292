package io.camshaft.campaign;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * When proposals for a month are taken: from the 25th of the month before to the end of the 5th of the month (S0 p.7), unless
 * headquarters made an exception.
 *
 * @param exceptionUntil end of the exception, or null
 */
public record SubmissionWindow(OffsetDateTime opensAt, OffsetDateTime closesAt, OffsetDateTime exceptionUntil) {

    private static final int FIRST_DAY = 25;
    private static final int LAST_DAY = 5;

    public static SubmissionWindow of(YearMonth month, OffsetDateTime exceptionUntil, ZoneId zone) {
        return new SubmissionWindow(
                midnight(month.minusMonths(1).atDay(FIRST_DAY), zone),
                midnight(month.atDay(LAST_DAY).plusDays(1), zone),
                exceptionUntil);
    }

    private static OffsetDateTime midnight(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }

    public boolean isOpenAt(OffsetDateTime moment) {
        boolean regular = !moment.isBefore(opensAt) && moment.isBefore(closesAt);
        return regular || exceptionUntil != null && moment.isBefore(exceptionUntil);
    }

    /** The moment from which nothing is taken any more. */
    public OffsetDateTime endsAt() {
        return exceptionUntil != null && exceptionUntil.isAfter(closesAt) ? exceptionUntil : closesAt;
    }

    public boolean isOverAt(OffsetDateTime moment) {
        return !moment.isBefore(endsAt());
    }

    /** Last whole day of the regular window, for sentences. */
    public LocalDate lastDay() {
        return closesAt.toLocalDate().minusDays(1);
    }
}
