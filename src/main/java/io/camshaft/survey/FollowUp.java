package io.camshaft.survey;

import java.time.OffsetDateTime;

/**
 * How a dissatisfied customer is followed up.
 *
 * @param nextAt when they are called next; null at first and at the end
 * @param causeCode code of the complaints' tables, as the measure; null until it is solved
 * @param solvedInTime within the working hours promised
 */
public record FollowUp(
        long surveyId,
        FollowUpState state,
        OffsetDateTime openedAt,
        OffsetDateTime nextAt,
        String causeCode,
        String measureCode,
        boolean solvedInTime,
        String complaintNo,
        OffsetDateTime endedAt) {}
