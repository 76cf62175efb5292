package io.camshaft.customer;

import io.camshaft.platform.jdbc.RecordRows;
import io.camshaft.platform.jdbc.StaleRecord;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table vehicle. */
@Repository
class VehicleRepository {

    private final JdbcClient jdbc;

    VehicleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The car, and nobody else writes about it until the transaction ends. */
    Optional<VehicleRow> lock(Vin vin) {
        return jdbc.sql("select * from vehicle where vin = :vin for update")
                .param("vin", vin.text())
                .query(RecordRows.of(VehicleRow.class))
                .optional();
    }

    /** The car, and nobody else writes about it until the transaction ends. */
    Optional<VehicleRow> lock(long id) {
        return jdbc.sql("select * from vehicle where id = :id for update")
                .param("id", id)
                .query(RecordRows.of(VehicleRow.class))
                .optional();
    }

    /** The bare car; {@link #update} writes the rest. */
    boolean insert(Vin vin, NewVehicle vehicle, int generation, OffsetDateTime at) {
        return jdbc.sql(
                                """
                                insert into vehicle (vin, vin_reversed, check_digit_right, model_code, power, generation, changed_at,
                                    version)
                                values (:vin, :reversed, :right, :model, :power, :generation, :at, 0)
                                """)
                        .param("vin", vin.text())
                        .param("reversed", vin.reversed())
                        .param("right", vin.checkDigitRight())
                        .param("model", vehicle.modelCode())
                        .param("power", vehicle.power().name())
                        .param("generation", generation)
                        .param("at", at)
                        .update()
                == 1;
    }

    /** @param plate null keeps the plate with its keys */
    void update(VehicleRow car, PersonalValues.Sealed plate, int generation, OffsetDateTime at) {
        if (!updated(car, at)) {
            throw new StaleRecord(car.vin());
        }
        if (plate != null) {
            plate(car.id(), plate, generation);
        }
    }

    private boolean updated(VehicleRow car, OffsetDateTime at) {
        return jdbc.sql(
                                """
                        update vehicle set model_code = :model, version_name = :versionName, colour = :colour, power = :power,
                            sold_on = :soldOn, sold_by = :soldBy, warranty_from = :warrantyFrom,
                            warranty_until = :warrantyUntil, mileage_km = :mileage, mileage_on = :mileageOn, changed_at = :at,
                            version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("model", car.modelCode())
                        .param("versionName", car.versionName())
                        .param("colour", car.colour())
                        .param("power", car.power().name())
                        .param("soldOn", car.soldOn())
                        .param("soldBy", car.soldBy())
                        .param("warrantyFrom", car.warrantyFrom())
                        .param("warrantyUntil", car.warrantyUntil())
                        .param("mileage", car.mileageKm())
                        .param("mileageOn", car.mileageOn())
                        .param("at", at)
                        .param("id", car.id())
                        .param("version", car.version())
                        .update()
                == 1;
    }

    private void plate(long id, PersonalValues.Sealed plate, int generation) {
        jdbc.sql(
                        "update vehicle set plate_sealed = :sealed, plate_token = :token, generation = :generation where id = :id")
                .param("sealed", plate.bytes())
                .param("token", plate.token())
                .param("generation", generation)
                .param("id", id)
                .update();
    }

    /** The newest reading counts. */
    void mileage(long id, int kilometres, LocalDate on) {
        jdbc.sql(
                        """
                        update vehicle set mileage_km = :km, mileage_on = :on
                        where id = :id and (mileage_on is null or mileage_on <= :on)
                        """)
                .param("km", kilometres)
                .param("on", on)
                .param("id", id)
                .update();
    }

    /** Fills in what is not known yet. */
    void sold(long id, LocalDate on, String dealerCode) {
        jdbc.sql(
                        """
                        update vehicle set sold_by = case when sold_on is null then :dealer else sold_by end,
                            sold_on = coalesce(sold_on, :on)
                        where id = :id and sold_on is null
                        """)
                .param("on", on)
                .param("dealer", dealerCode)
                .param("id", id)
                .update();
    }
}
