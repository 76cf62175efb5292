package io.camshaft.revisit;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A call as its table has it.
 *
 * @param team "HQ" for the call centre, else the dealer
 * @param attempts in vain so far, @param secondAttempts those of the second call
 * @param agentId who agreed a time with the customer; null where none is agreed
 */
public record RevisitCall(
        long id,
        TimePoint.Occasion occasion,
        long occasionId,
        TimePoint timePoint,
        CallActor actor,
        String team,
        long customerId,
        long vehicleId,
        String dealerCode,
        LocalDate dueOn,
        CallState state,
        int attempts,
        int secondAttempts,
        OffsetDateTime nextAt,
        String agentId,
        Satisfied satisfaction,
        RevisitResult secondResult,
        int openNotices,
        String complaintNo,
        OffsetDateTime endedAt) {

    public String callNo() {
        return CallNo.of(id);
    }
}
