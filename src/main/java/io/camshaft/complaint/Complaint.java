package io.camshaft.complaint;

import java.time.OffsetDateTime;

/**
 * A case without anything personal; what people said is in {@link ComplaintWords}.
 *
 * @param kind null until somebody classified it
 * @param severity 1 (worst) to 4
 * @param levelNo 0 agent, 1 supervisor, 2 region, 3 headquarters
 * @param queueRole id of the role that leads it at level 0
 * @param roundNo how often it was assessed
 * @param dissatisfied how often the customer said no at the call back
 * @param repeatCount earlier cases about the same car and problem within a year
 * @param replyTemplate saved reply that answered it; null where a person does
 * @param answerBy first answer promised; null where it was answered at once
 * @param solveBy solution promised
 * @param extended more time than promised was needed: counted as late
 * @param responsibility SALE, SERVICE or PRODUCT
 */
public record Complaint(
        String complaintNo,
        ComplaintKind kind,
        ComplaintChannel channel,
        String problemType,
        Long customerId,
        String vin,
        String dealerCode,
        String city,
        Integer severity,
        ComplaintStatus status,
        int levelNo,
        String queueRole,
        int roundNo,
        int dissatisfied,
        int repeatCount,
        String replyTemplate,
        OffsetDateTime receivedAt,
        String takenBy,
        OffsetDateTime answerBy,
        OffsetDateTime solveBy,
        OffsetDateTime answeredAt,
        OffsetDateTime solvedAt,
        boolean extended,
        boolean solvedAtOnce,
        SolutionPath path,
        String responsibility,
        Satisfaction satisfaction,
        String satisfactionBy,
        String causeCode,
        String measureCode,
        String reopenedOf,
        String mergedInto,
        OffsetDateTime closedAt,
        String closedBy,
        int version) {

    /** The solution came after it was promised, or not yet although it should be there. */
    public boolean isLate(OffsetDateTime now) {
        OffsetDateTime until = solvedAt == null ? now : solvedAt;
        return extended || solveBy != null && until.isAfter(solveBy);
    }
}
