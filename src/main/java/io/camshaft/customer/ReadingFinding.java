package io.camshaft.customer;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Unusual reading of personal data by one person in one month, and what the review said.
 *
 * @param turn place in the case, from 0
 * @param monthStart first day of the month looked at
 * @param readings persons whose data were read, by this rule
 * @param usual for VOLUME the median of the role; null otherwise
 */
public record ReadingFinding(
        long id,
        String caseNo,
        int turn,
        LocalDate monthStart,
        String readerId,
        Rule rule,
        int readings,
        Integer usual,
        Result result,
        String resultReason,
        String reviewedBy,
        OffsetDateTime reviewedAt) {

    /** Why the reading is unusual. */
    public enum Rule {
        /** More than three times the median of the readers of the role, and more than 30. */
        VOLUME,
        /** Five or more between 22:00 and 06:00. */
        NIGHT,
        /** For cases in which the reader had no part, or for no case. */
        OUTSIDE_OWN_CASES,
        /** Of somebody who works here. */
        COLLEAGUE
    }

    /** What the review said. */
    public enum Result {
        EXPLAINED,
        TALK,
        DISCIPLINARY,
        FALSE_ALARM
    }
}
