package io.camshaft.customer.exchange;

import io.camshaft.customer.RecordValues;
import io.camshaft.customer.exchange.CustomerWriteRepository.Stamp;
import io.camshaft.customer.exchange.ImportChanges.NewCar;
import io.camshaft.customer.exchange.ReadCustomer.ReadCar;
import java.util.List;
import org.springframework.stereotype.Repository;

/** Writes the cars of a portion of lines. */
@Repository
class CarWriteRepository {

    private static final String CAR =
            """
            insert into vehicle (vin, vin_reversed, check_digit_right, plate_sealed, plate_token, model_code, version_name,
                colour, power, sold_on, warranty_from, warranty_until, mileage_km, mileage_on, generation, changed_at, version)
            """;
    private static final String CAR_ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)";

    private final BatchRepository batches;

    CarWriteRepository(BatchRepository batches) {
        this.batches = batches;
    }

    void cars(List<NewCar> cars, Stamp stamp) {
        batches.insert(
                CAR, CAR_ROW, cars.stream().map(each -> car(each.line(), stamp)).toList(), cars, (car, id) -> car.car()
                        .id(id));
    }

    private static Object[] car(PreparedCustomer line, Stamp stamp) {
        ReadCar read = line.read().car();
        return new Object[] {
            read.vin(),
            new StringBuilder(read.vin()).reverse().toString(),
            RecordValues.isCheckDigitRight(read.vin()),
            line.plate() == null ? null : line.plate().bytes(),
            line.plate() == null ? null : line.plate().token(),
            read.model(),
            read.version(),
            read.colour(),
            read.power() == null ? "OTHER" : read.power().name(),
            read.soldOn(),
            read.warrantyFrom(),
            read.warrantyUntil(),
            read.mileageKm(),
            read.mileageKm() == null ? null : stamp.today(),
            stamp.generation(),
            stamp.at()
        };
    }

    void changedCars(List<NewCar> cars, Stamp stamp) {
        batches.batch(
                """
                update vehicle set plate_sealed = coalesce(?, plate_sealed), plate_token = coalesce(?, plate_token),
                    mileage_km = case when mileage_km is null or mileage_km < ? then ? else mileage_km end,
                    mileage_on = case when mileage_km is null or mileage_km < ? then ? else mileage_on end,
                    warranty_until = coalesce(?, warranty_until), changed_at = ?, version = version + 1
                where id = ?
                """,
                cars.stream().map(each -> changedCar(each, stamp)).toList());
    }

    private static Object[] changedCar(NewCar each, Stamp stamp) {
        ReadCar read = each.line().read().car();
        int mileage = read.mileageKm() == null ? -1 : read.mileageKm();
        return new Object[] {
            each.line().plate() == null ? null : each.line().plate().bytes(),
            each.line().plate() == null ? null : each.line().plate().token(),
            mileage,
            read.mileageKm(),
            mileage,
            stamp.today(),
            read.warrantyUntil(),
            stamp.at(),
            each.car().id()
        };
    }
}
