package io.camshaft.complaint;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Too many complaints about one problem of a dealer.
 *
 * @param turn place in the review, from 0
 * @param rule MONTH (more than 3 in 30 days), QUARTER (more than 5 in 90 days) or LATE
 * @param periodStart first day of the month it counts for
 * @param result CONFIRMED or REJECTED; null while open
 * @param amount by contract, entered by a person; may be null
 */
public record RepeatFinding(
        String caseNo,
        int turn,
        String dealerCode,
        String problemType,
        String rule,
        LocalDate periodStart,
        int complaints,
        int late,
        String result,
        BigDecimal amount,
        String decidedBy,
        OffsetDateTime decidedAt) {}
