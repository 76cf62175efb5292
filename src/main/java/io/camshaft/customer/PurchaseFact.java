package io.camshaft.customer;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A car was bought.
 *
 * @param source system that says so; with its own number it makes the fact unique: told twice it is one purchase
 * @param amount CNY, or null
 */
public record PurchaseFact(
        String source,
        String sourceNo,
        long vehicleId,
        long customerId,
        String dealerCode,
        LocalDate soldOn,
        BigDecimal amount) {}
