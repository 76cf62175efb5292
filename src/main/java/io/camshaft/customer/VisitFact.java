package io.camshaft.customer;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A car was in the workshop.
 *
 * @param source system that says so; with its own number it makes the fact unique: told twice it is one visit
 * @param mileageKm kilometres, or null
 * @param amount CNY, or null
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
        BigDecimal amount) {}
