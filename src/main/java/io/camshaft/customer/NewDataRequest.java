package io.camshaft.customer;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A request as somebody takes it in.
 *
 * @param customerNumber as written, for example "C1000001"
 * @param details in the person's words; sealed, may be null
 * @param purposes consents to be withdrawn; for that kind only
 * @param intakeGroup group in which it was taken in
 * @param dealerCode the dealer whose people took it in, or null
 * @param dueAt when it has to be answered
 */
public record NewDataRequest(
        RequestKind kind,
        String customerNumber,
        String askedVia,
        String details,
        List<Purpose> purposes,
        String takenInBy,
        String intakeGroup,
        String dealerCode,
        OffsetDateTime dueAt) {

    /** Without the details: values end up in logs. */
    @Override
    public String toString() {
        return "NewDataRequest[" + kind + "]";
    }
}
