package io.camshaft.customer.exchange;

import io.camshaft.customer.matching.KnownRecord;
import java.time.LocalDate;

/** A car while lines of a file are added: as it stands in the table or as an earlier line made it. */
final class CarState {

    private final String vin;
    private Long id;
    private Long plateToken;
    private Integer mileageKm;
    private String model;
    private Long ownershipId;
    private Long ownerId;
    private KnownRecord owner;
    private LocalDate since;

    /** A car that nobody knows yet. */
    CarState(String vin) {
        this.vin = vin;
    }

    static CarState of(CustomerRowRepository.CarRow row) {
        CarState car = new CarState(row.vin());
        car.id = row.id();
        car.plateToken = row.plateToken();
        car.mileageKm = row.mileageKm();
        car.model = row.modelCode();
        car.ownershipId = row.ownershipId();
        car.ownerId = row.ownerId();
        car.since = row.since();
        return car;
    }

    String vin() {
        return vin;
    }

    Long id() {
        return id;
    }

    void id(long written) {
        id = written;
    }

    String model() {
        return model;
    }

    void model(String code) {
        model = code;
    }

    Long ownershipId() {
        return ownershipId;
    }

    LocalDate since() {
        return since;
    }

    boolean hasOwner() {
        return owner != null || ownerId != null;
    }

    boolean isOwnedBy(KnownRecord record) {
        return owner == record || ownerId != null && ownerId.equals(record.id());
    }

    Long ownerId() {
        return ownerId;
    }

    KnownRecord owner() {
        return owner;
    }

    void owner(KnownRecord record, LocalDate from) {
        owner = record;
        ownerId = null;
        ownershipId = null;
        since = from;
    }

    /** True where the line says something about the car that the table does not. */
    boolean learns(Long plate, Integer mileage) {
        boolean news = plate != null && !plate.equals(plateToken)
                || mileage != null && (mileageKm == null || mileage > mileageKm);
        plateToken = plate == null ? plateToken : plate;
        mileageKm = mileage == null ? mileageKm : mileage;
        return news;
    }
}
