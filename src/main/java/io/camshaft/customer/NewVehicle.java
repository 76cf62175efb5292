package io.camshaft.customer;

import java.time.LocalDate;

/**
 * A car as somebody enters it.
 *
 * @param vin 17 characters; I, O and Q are refused with a sentence
 * @param plate number plate, or null
 * @param soldBy code of the dealer who sold it, or null
 * @param mileageKm kilometres, or null
 */
public record NewVehicle(
        String vin,
        String plate,
        String modelCode,
        String versionName,
        String colour,
        Power power,
        LocalDate soldOn,
        String soldBy,
        LocalDate warrantyFrom,
        LocalDate warrantyUntil,
        Integer mileageKm) {}
