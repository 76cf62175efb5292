package io.camshaft.customer;

import java.time.LocalDate;

/** A row of table vehicle. */
record VehicleRow(
        long id,
        String vin,
        byte[] plateSealed,
        String modelCode,
        String versionName,
        String colour,
        Power power,
        LocalDate soldOn,
        String soldBy,
        LocalDate warrantyFrom,
        LocalDate warrantyUntil,
        Integer mileageKm,
        LocalDate mileageOn,
        int version) {}
