package io.camshaft.customer.exchange;

import io.camshaft.customer.VisitKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.TemporalAccessor;

/**
 * A line about a purchase or a visit.
 *
 * @param customerNo "C1000001", or null
 * @param customerSourceNo number of the customer in the dealer system, or null
 * @param kind null for a purchase
 * @param cancelledOn of a purchase, or null
 * @param finishedAt of a visit: an OffsetDateTime, a LocalDateTime where no offset was told, or null
 */
record ReadFact(
        int rowNo,
        String sourceNo,
        String customerNo,
        String customerSourceNo,
        String vin,
        String dealerCode,
        LocalDate on,
        VisitKind kind,
        Integer mileageKm,
        BigDecimal amount,
        LocalDate cancelledOn,
        TemporalAccessor finishedAt) {}
