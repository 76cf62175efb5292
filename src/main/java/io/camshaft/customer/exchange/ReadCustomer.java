package io.camshaft.customer.exchange;

import io.camshaft.customer.ChannelKind;
import io.camshaft.customer.CustomerKind;
import io.camshaft.customer.Power;
import java.time.LocalDate;
import java.util.List;

/**
 * A line about a customer, every value in the spelling in which it is kept.
 *
 * @param sourceNo number of the dealer system, or null
 * @param car or null
 */
record ReadCustomer(
        int rowNo,
        String sourceNo,
        CustomerKind kind,
        String name,
        String identityNo,
        List<ReadChannel> channels,
        String city,
        String dealerCode,
        String advisorId,
        ReadCar car) {

    record ReadChannel(ChannelKind kind, String value) {}

    /** @param ownedSince since when this customer owns it: as the line says, else the day of sale, else null */
    record ReadCar(
            String vin,
            String plate,
            String model,
            String version,
            String colour,
            Power power,
            LocalDate soldOn,
            LocalDate warrantyFrom,
            LocalDate warrantyUntil,
            Integer mileageKm,
            LocalDate ownedSince) {}
}
