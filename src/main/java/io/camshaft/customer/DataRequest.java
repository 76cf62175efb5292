package io.camshaft.customer;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * A person's request about their data, without anything personal.
 *
 * @param askedVia "PHONE", "MAIL", "COUNTER" or "LETTER"
 * @param purposeNames names of {@link Purpose} joined by commas: consents to be withdrawn, as asked and then as granted
 * @param intakeGroup group of the person who took it in, for example "call-agent.HQ"
 * @param dealerCode the dealer whose people took it in, or null
 * @param identityProof how the identity was checked; never a number of a document
 */
public record DataRequest(
        String requestNo,
        long customerId,
        RequestKind kind,
        String askedVia,
        String purposeNames,
        String takenInBy,
        String intakeGroup,
        OffsetDateTime askedAt,
        OffsetDateTime dueAt,
        RequestStatus status,
        String withdrawalReason,
        String dealerCode,
        String identityProof,
        String identityCheckedBy,
        RequestDecision decision,
        String decisionReason,
        String decidedBy,
        OffsetDateTime decidedAt,
        OffsetDateTime doneAt,
        int version) {

    public List<Purpose> purposes() {
        return purposeNames == null || purposeNames.isBlank()
                ? List.of()
                : Stream.of(purposeNames.split(",")).map(Purpose::valueOf).toList();
    }

    /** Who took it in or checked the identity must not decide. */
    public boolean isOwnIntakeOf(String personId) {
        return personId.equals(takenInBy) || personId.equals(identityCheckedBy);
    }
}
