package io.camshaft.organisation;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Arithmetic on the working calendar: split days, public holidays, make-up working days, one time zone. Usable in models as
 * {@code ${workingTime…}}.
 */
public interface WorkingTime {

    /**
     * The moment n working days later at the same time of day; from outside working hours counting starts at the next opening,
     * and a moment that falls into a break moves to the end of the break.
     */
    OffsetDateTime plusDays(OffsetDateTime from, int workingDays);

    /** The moment after that much working time. */
    OffsetDateTime plus(OffsetDateTime from, Duration workingTime);

    /** The moment that much working time before. */
    OffsetDateTime minus(OffsetDateTime until, Duration workingTime);

    /** Working time between two moments; zero where the second is not later. */
    Duration between(OffsetDateTime from, OffsetDateTime until);

    boolean isWorkingDay(LocalDate day);
}
