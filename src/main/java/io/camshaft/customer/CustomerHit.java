package io.camshaft.customer;

import java.util.List;

/**
 * A line of the search's answer, masked.
 *
 * @param name for example "王*"
 * @param phone for example "138****5678", or null
 * @param plate for example "津A****8", of the first car, or null
 * @param cars for example "Borui 2024 · LFV…123456", at most two
 * @param foundBy text key of what matched, for example "customer.foundBy.phone"
 */
public record CustomerHit(
        long customerId,
        String customerNo,
        String name,
        String phone,
        String plate,
        List<String> cars,
        String city,
        String dealerCode,
        CustomerState state,
        String foundBy) {}
