package io.camshaft.organisation;

import java.time.LocalDate;

/**
 * Somebody is away and somebody else stands in.
 *
 * @param id given by the table
 * @param fromOn first day, in the working calendar's zone
 * @param toOn last day, included
 */
public record Absence(
        long id,
        String personId,
        String personName,
        String deputyId,
        String deputyName,
        LocalDate fromOn,
        LocalDate toOn,
        String enteredBy) {

    public boolean begunOn(LocalDate day) {
        return !fromOn.isAfter(day);
    }
}
