package io.camshaft.survey;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A survey as its table has it, without what the customer wrote.
 *
 * @param occasion "VISIT" or "CALL", @param occasionId its id
 * @param happenedOn day of the visit or purchase
 * @param answeredAt null while there is no answer
 * @param overall 1 to 10; null before the answer, as the other two, which customers may leave out
 */
public record Survey(
        long id,
        String occasion,
        long occasionId,
        Subject subject,
        long customerId,
        String dealerCode,
        LocalDate happenedOn,
        SurveyState state,
        OffsetDateTime askedAt,
        boolean askedLate,
        OffsetDateTime expiresAt,
        OffsetDateTime answeredAt,
        Integer overall,
        Integer waiting,
        Integer explanation) {

    public String surveyNo() {
        return SurveyNo.of(id);
    }
}
