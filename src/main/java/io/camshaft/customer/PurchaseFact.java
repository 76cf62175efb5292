package io.camshaft.customer;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A car was bought.
 *
 * @param source system that says so; with its own number it makes the fact unique: told twice it is one purchase
 * @param amount CNY, or null
 * @param cancelledOn when the purchase was taken back, or null
 */
public record PurchaseFact(
        String source,
        String sourceNo,
        long vehicleId,
        long customerId,
        String dealerCode,
        LocalDate soldOn,
        BigDecimal amount,
        LocalDate cancelledOn) {

    /** A purchase that stands. */
    public PurchaseFact(
            String source,
            String sourceNo,
            long vehicleId,
            long customerId,
            String dealerCode,
            LocalDate soldOn,
            BigDecimal amount) {
        this(source, sourceNo, vehicleId, customerId, dealerCode, soldOn, amount, null);
    }
}
