package io.camshaft.customer.exchange;

import io.camshaft.customer.RecordValues;
import io.camshaft.customer.exchange.ImportChanges.Customer;
import io.camshaft.customer.exchange.ImportChanges.NewCar;
import io.camshaft.customer.exchange.PreparedCustomer.PreparedChannel;
import io.camshaft.customer.exchange.ReadCustomer.ReadCar;
import io.camshaft.customer.matching.KnownRecord;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Writes what a portion of lines changes, table by table, in batches. */
@Repository
class CustomerWriteRepository {

    private static final String CUSTOMER =
            """
            insert into customer (kind, card, name_sealed, name_token, pinyin_token, initials_token, identity_sealed,
                identity_token, city, dealer_code, advisor_id, state, state_on, sold_on, source, generation, created_at,
                changed_at, changed_by, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'IMPORT', ?, ?, ?, ?, 1)
            """;

    private static final String CAR =
            """
            insert into vehicle (vin, vin_reversed, check_digit_right, plate_sealed, plate_token, model_code, version_name,
                colour, power, sold_on, warranty_from, warranty_until, mileage_km, mileage_on, generation, changed_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
            """;

    private final JdbcTemplate jdbc;

    CustomerWriteRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Who writes, and when. */
    record Stamp(String by, OffsetDateTime at, LocalDate today, int generation) {}

    void customers(List<Customer> customers, Stamp stamp) {
        insert(
                CUSTOMER,
                customers.stream().map(each -> customer(each.line(), stamp)).toList(),
                customers,
                (customer, id) -> customer.record().id(id));
    }

    private static Object[] customer(PreparedCustomer line, Stamp stamp) {
        ReadCustomer read = line.read();
        boolean owner = read.car() != null;
        return new Object[] {
            read.kind().name(),
            owner ? "C" : "A",
            line.identity().name(),
            line.identity().nameToken(),
            line.identity().pinyinToken(),
            line.identity().initialsToken(),
            line.identity().number(),
            line.identity().numberToken(),
            read.city(),
            read.dealerCode(),
            read.advisorId(),
            owner ? "NEW" : "PROSPECT",
            stamp.today(),
            owner ? read.car().soldOn() : null,
            stamp.generation(),
            stamp.at(),
            stamp.at(),
            stamp.by()
        };
    }

    void cars(List<NewCar> cars, Stamp stamp) {
        insert(CAR, cars.stream().map(each -> car(each.line(), stamp)).toList(), cars, (car, id) -> car.car()
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
        batch(
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

    /** Fills what was empty; somebody who owns a car is no prospect any more. */
    void changedCustomers(Map<KnownRecord, PreparedCustomer> changed, Stamp stamp) {
        batch(
                """
                update customer set identity_sealed = coalesce(identity_sealed, ?), identity_token = coalesce(identity_token, ?),
                    city = coalesce(city, ?), dealer_code = coalesce(dealer_code, ?), advisor_id = coalesce(advisor_id, ?),
                    card = case when ? then 'C' else card end,
                    state = case when ? and state = 'PROSPECT' then 'NEW' else state end,
                    sold_on = case when sold_on is null or sold_on < ? then ? else sold_on end,
                    changed_at = ?, changed_by = ?, version = version + 1
                where id = ? and erased_at is null
                """,
                changed.entrySet().stream()
                        .map(each -> changedCustomer(each.getKey(), each.getValue(), stamp))
                        .toList());
    }

    private static Object[] changedCustomer(KnownRecord record, PreparedCustomer line, Stamp stamp) {
        ReadCustomer read = line.read();
        boolean owner = read.car() != null;
        LocalDate sold = owner ? read.car().soldOn() : null;
        return new Object[] {
            line.identity().number(),
            line.identity().numberToken(),
            read.city(),
            read.dealerCode(),
            read.advisorId(),
            owner,
            owner,
            sold,
            sold,
            stamp.at(),
            stamp.by(),
            record.id()
        };
    }

    void renamedCustomers(Map<KnownRecord, PreparedCustomer> renamed, Stamp stamp) {
        batch(
                """
                update customer set name_sealed = ?, name_token = ?, pinyin_token = ?, initials_token = ?, changed_at = ?,
                    changed_by = ?, version = version + 1
                where id = ? and erased_at is null
                """,
                renamed.entrySet().stream()
                        .map(each -> new Object[] {
                            each.getValue().identity().name(),
                            each.getValue().identity().nameToken(),
                            each.getValue().identity().pinyinToken(),
                            each.getValue().identity().initialsToken(),
                            stamp.at(),
                            stamp.by(),
                            each.getKey().id()
                        })
                        .toList());
    }

    void channels(List<ImportChanges.Channel> channels, Stamp stamp) {
        List<Object[]> rows = new ArrayList<>(channels.size());
        for (ImportChanges.Channel each : channels) {
            PreparedChannel channel = each.channel();
            rows.add(new Object[] {
                each.record().id(),
                channel.kind().name(),
                channel.sealed().bytes(),
                channel.sealed().token(),
                channel.sealed().tail(),
                each.preferred(),
                stamp.today(),
                stamp.generation()
            });
        }
        batch(
                """
                insert into contact_channel (customer_id, kind, value_sealed, value_token, tail_token, preferred, source, since,
                    generation)
                values (?, ?, ?, ?, ?, ?, 'IMPORT', ?, ?)
                """,
                rows);
    }

    /** Statement with its rows; nulls of any type. */
    void batch(String sql, Collection<Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows, rows.size(), (statement, row) -> set(statement, row));
        }
    }

    private <T> void insert(String sql, List<Object[]> rows, List<T> things, ObjLongConsumer<T> number) {
        if (rows.isEmpty()) {
            return;
        }
        GeneratedKeyHolder keys = new GeneratedKeyHolder();
        BatchPreparedStatementSetter setter = new BatchPreparedStatementSetter() {
            @Override
            public void setValues(PreparedStatement statement, int index) throws SQLException {
                set(statement, rows.get(index));
            }

            @Override
            public int getBatchSize() {
                return rows.size();
            }
        };
        jdbc.batchUpdate(connection -> connection.prepareStatement(sql, new String[] {"id"}), setter, keys);
        for (int i = 0; i < things.size(); i++) {
            Object id = keys.getKeyList().get(i).values().iterator().next();
            number.accept(things.get(i), ((Number) id).longValue());
        }
    }

    private static void set(PreparedStatement statement, Object[] row) throws SQLException {
        for (int i = 0; i < row.length; i++) {
            if (row[i] == null) {
                statement.setNull(i + 1, Types.NULL);
            } else {
                statement.setObject(i + 1, row[i]);
            }
        }
    }
}
