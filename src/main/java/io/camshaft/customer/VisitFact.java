package io.camshaft.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A car was in the workshop.
 *
 * @param source system that says so; with its own number it makes the fact unique: told twice it is one visit
 * @param mileageKm kilometres, or null
 * @param amount CNY, or null
 * @param finishedAt when the car was handed back, or null where only the day is told
 */
public record VisitFact(
        String source,
        String sourceNo,
        long vehicleId,
        long customerId,
        String dealerCode,
        LocalDate visitedOn,
        VisitKind kind,
        Integer mileageKm,
        BigDecimal amount,
        OffsetDateTime finishedAt) {

    /** A visit of which only the day is told. */
    public VisitFact(
            String source,
            String sourceNo,
            long vehicleId,
            long customerId,
            String dealerCode,
            LocalDate visitedOn,
            VisitKind kind,
            Integer mileageKm,
            BigDecimal amount) {
        this(source, sourceNo, vehicleId, customerId, dealerCode, visitedOn, kind, mileageKm, amount, null);
    }
}
