package io.camshaft.organisation;

import java.time.LocalDate;

/** A day that differs from the week, with the name of its reason, for example 春节. */
record CalendarDay(LocalDate dayOn, Kind kind, String name) {

    enum Kind {
        /** Nobody works (法定节假日). */
        HOLIDAY,
        /** Worked although its weekday is free, to make up for a bridge day (调休上班). */
        WORKDAY
    }
}
