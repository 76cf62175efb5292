package io.camshaft.customer;

import io.camshaft.customer.OwnershipRepository.OwnershipRow;
import io.camshaft.platform.BusinessRefusal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Cars and whose they are. */
@Component
class Garage {

    private final VehicleRepository vehicles;
    private final OwnershipRepository ownerships;
    private final PersonalValues values;
    private final OnceOnly once;
    private final Records records;

    Garage(
            VehicleRepository vehicles,
            OwnershipRepository ownerships,
            PersonalValues values,
            OnceOnly once,
            Records records) {
        this.vehicles = vehicles;
        this.ownerships = ownerships;
        this.values = values;
        this.once = once;
        this.records = records;
    }

    long vehicle(NewVehicle vehicle) {
        Vin vin = Vin.of(vehicle.vin());
        String plate = PlateNumber.normalised(vehicle.plate());
        VehicleRow known = vehicles.lock(vin).orElseGet(() -> added(vin, vehicle));
        vehicles.update(
                merged(known, vehicle), plate == null ? null : values.plate(plate), values.generation(), records.now());
        return known.id();
    }

    private VehicleRow added(Vin vin, NewVehicle vehicle) {
        if (vehicle.modelCode() == null || vehicle.modelCode().isBlank() || vehicle.power() == null) {
            throw new BusinessRefusal("customer.vehicle.modelMissing");
        }
        once.written(() -> vehicles.insert(vin, vehicle, values.generation(), records.now()));
        return vehicles.lock(vin).orElseThrow();
    }

    private VehicleRow merged(VehicleRow known, NewVehicle told) {
        if (told.mileageKm() != null && told.mileageKm() < 0) {
            throw new BusinessRefusal("customer.vehicle.mileage");
        }
        LocalDate until = newer(told.warrantyUntil(), known.warrantyUntil());
        LocalDate from = newer(told.warrantyFrom(), known.warrantyFrom());
        if (from != null && until != null && until.isBefore(from)) {
            throw new BusinessRefusal("customer.vehicle.warranty");
        }
        return new VehicleRow(
                known.id(),
                known.vin(),
                null,
                newer(told.modelCode(), known.modelCode()),
                newer(told.versionName(), known.versionName()),
                newer(told.colour(), known.colour()),
                newer(told.power(), known.power()),
                newer(told.soldOn(), known.soldOn()),
                newer(told.soldBy(), known.soldBy()),
                from,
                until,
                newer(told.mileageKm(), known.mileageKm()),
                told.mileageKm() == null ? known.mileageOn() : records.today(),
                known.version());
    }

    private static <T> T newer(T told, T known) {
        return told == null ? known : told;
    }

    /** Standing records whose state it touches. */
    List<Long> own(long vehicleId, long customerId, LocalDate since, String by) {
        requireNotFuture(since);
        CustomerRow customer = records.forWriting(customerId);
        locked(vehicleId);
        List<Long> touched = own(vehicleId, customer, since);
        if (!touched.isEmpty()) {
            records.tell(customer.id(), "OWNS", String.valueOf(vehicleId), "FORM", by);
        }
        return touched;
    }

    /** The standing record whose state it touches. */
    long disown(long vehicleId, long customerId, LocalDate on, String source, String by) {
        requireNotFuture(on);
        CustomerRow customer = records.forWriting(customerId);
        locked(vehicleId);
        OwnershipRow owned = OwnershipRow.last(ownerships.of(vehicleId), on);
        if (owned == null || owned.standingId() != customer.id() || !owned.isOn(on)) {
            throw new BusinessRefusal("customer.vehicle.notTheirs");
        }
        ownerships.end(owned.id(), on.minusDays(1));
        records.settleCard(owned.customerId());
        records.tell(customer.id(), "DISOWNED", String.valueOf(vehicleId), source, by);
        return customer.id();
    }

    VehicleRow locked(long vehicleId) {
        return vehicles.lock(vehicleId).orElseThrow(() -> new BusinessRefusal("customer.vehicle.unknown"));
    }

    /** Standing records whose state it touches; none where nothing changed. The car is held by the caller. */
    List<Long> own(long vehicleId, CustomerRow customer, LocalDate since) {
        List<OwnershipRow> owners = ownerships.of(vehicleId);
        OwnershipRow before = OwnershipRow.last(owners, since);
        OwnershipRow next = owners.stream()
                .filter(row -> row.since().isAfter(since))
                .findFirst()
                .orElse(null);
        if (before != null && before.standingId() == customer.id() && before.isOn(since)) {
            return List.of();
        }
        if (next != null && next.standingId() == customer.id()) {
            ownerships.begin(next.id(), since);
        } else {
            ownerships.insert(
                    vehicleId,
                    customer.id(),
                    since,
                    next == null ? null : next.since().minusDays(1));
        }
        if (before != null && before.isOn(since)) {
            ownerships.end(before.id(), since.minusDays(1));
        }
        return settled(customer, before);
    }

    /** The new owner has a C card; the one before may have no car left. */
    private List<Long> settled(CustomerRow customer, OwnershipRow before) {
        records.settleCard(customer.id());
        if (before == null || before.standingId() == customer.id()) {
            return List.of(customer.id());
        }
        records.settleCard(before.customerId());
        return List.of(customer.id(), before.standingId());
    }

    /** The sale was on another day: so is the beginning of the ownership, unless somebody else's lies between. */
    void ownedSince(long vehicleId, CustomerRow customer, LocalDate was, LocalDate now) {
        List<OwnershipRow> owners = ownerships.of(vehicleId);
        int place = placeOf(owners, customer, was);
        if (place < 0) {
            return;
        }
        OwnershipRow before = place == 0 ? null : owners.get(place - 1);
        boolean fits = (before == null || before.since().isBefore(now))
                && owners.get(place).isOn(now);
        if (fits) {
            ownerships.begin(owners.get(place).id(), now);
            if (before != null && was.minusDays(1).equals(before.endedOn())) {
                ownerships.end(before.id(), now.minusDays(1));
            }
        }
    }

    /** The sale was taken back: from that day on the customer does not own the car. */
    void givenBack(long vehicleId, CustomerRow customer, LocalDate since, LocalDate on) {
        List<OwnershipRow> owners = ownerships.of(vehicleId);
        int place = placeOf(owners, customer, since);
        if (place >= 0 && owners.get(place).isOn(on)) {
            ownerships.end(owners.get(place).id(), on.minusDays(1));
            records.settleCard(customer.id());
        }
    }

    void read(long vehicleId, int kilometres, LocalDate on) {
        vehicles.mileage(vehicleId, kilometres, on);
    }

    private static int placeOf(List<OwnershipRow> owners, CustomerRow customer, LocalDate since) {
        for (int i = 0; i < owners.size(); i++) {
            if (owners.get(i).begins(customer, since)) {
                return i;
            }
        }
        return -1;
    }

    void requireNotFuture(LocalDate date) {
        if (date == null) {
            throw new BusinessRefusal("customer.date.missing");
        }
        if (date.isAfter(records.today())) {
            throw new BusinessRefusal("customer.date.future", date.toString());
        }
    }
}
