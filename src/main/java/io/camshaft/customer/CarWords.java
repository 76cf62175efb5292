package io.camshaft.customer;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A car in one line, for example "Borui 2024 · LFV…123456". */
final class CarWords {

    private CarWords() {}

    static String of(Dossier.Car car) {
        String model = Stream.of(car.row().modelCode(), car.row().versionName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return model + " · " + Masked.vin(car.row().vin());
    }
}
