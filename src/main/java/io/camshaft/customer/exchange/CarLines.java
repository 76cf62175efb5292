package io.camshaft.customer.exchange;

import io.camshaft.customer.exchange.ImportChanges.Ended;
import io.camshaft.customer.exchange.ImportChanges.NewCar;
import io.camshaft.customer.exchange.ImportChanges.Owner;
import io.camshaft.customer.exchange.ReadCustomer.ReadCar;
import io.camshaft.customer.matching.KnownRecord;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The cars of a portion of lines. */
final class CarLines {

    private final Map<String, CarState> cars = new HashMap<>();
    private final LocalDate today;

    CarLines(Iterable<CustomerRowRepository.CarRow> rows, LocalDate today) {
        rows.forEach(row -> cars.put(row.vin(), CarState.of(row)));
        this.today = today;
    }

    /**
     * Refuses a car that nobody knows without its model, and one of somebody else without a day since when it changed hands. The
     * car of somebody who is probably the same customer stays where it is until people have decided.
     */
    void check(PreparedCustomer line, KnownRecord record, Set<KnownRecord> alike) {
        ReadCar read = line.read().car();
        CarState car = read == null ? null : cars.get(read.vin());
        if (read != null && car == null && read.model() == null) {
            throw Cells.refused(ImportColumn.MODEL, "customer.import.modelMissing");
        }
        if (car != null && car.hasOwner() && !stays(car, record, alike) && !isLater(read, car)) {
            throw Cells.refused(ImportColumn.VIN, "customer.import.carOfSomebodyElse");
        }
    }

    /** Writes the car and its owner; true where something is new. */
    boolean own(PreparedCustomer line, KnownRecord record, Set<KnownRecord> alike, ImportChanges changes) {
        ReadCar read = line.read().car();
        if (read == null) {
            return false;
        }
        Long plate = line.plate() == null ? null : line.plate().token();
        CarState car = cars.get(read.vin());
        boolean news = true;
        if (car == null) {
            car = new CarState(read.vin());
            cars.put(read.vin(), car);
            car.model(read.model());
            car.learns(plate, read.mileageKm());
            changes.newCars.add(new NewCar(car, line));
        } else {
            news = car.learns(plate, read.mileageKm());
            if (news) {
                changes.changedCars.add(new NewCar(car, line));
            }
        }
        return news | owner(car, read, record, alike, changes);
    }

    private boolean owner(
            CarState car, ReadCar read, KnownRecord record, Set<KnownRecord> alike, ImportChanges changes) {
        if (car.hasOwner() && stays(car, record, alike)) {
            return false;
        }
        LocalDate since = read.ownedSince() == null ? today : read.ownedSince();
        if (car.ownershipId() != null) {
            changes.endedOwnerships.add(new Ended(car.ownershipId(), since.minusDays(1)));
        } else if (car.owner() != null) {
            changes.owners.removeIf(owner -> owner.car().vin().equals(read.vin()));
        }
        car.owner(record, since);
        record.car(read.vin(), read.plate());
        changes.owners.add(new Owner(car, record, since));
        return true;
    }

    private static boolean stays(CarState car, KnownRecord record, Set<KnownRecord> alike) {
        return record != null && car.isOwnedBy(record) || alike.stream().anyMatch(car::isOwnedBy);
    }

    private static boolean isLater(ReadCar read, CarState car) {
        return read.ownedSince() != null
                && (car.since() == null || read.ownedSince().isAfter(car.since()));
    }
}
