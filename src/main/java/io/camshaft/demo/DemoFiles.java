package io.camshaft.demo;

import io.camshaft.customer.ChannelKind;
import io.camshaft.customer.NewCustomer;
import io.camshaft.customer.NewVehicle;
import io.camshaft.customer.VisitKind;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Three files as a dealer system writes them. */
final class DemoFiles {

    private final StringBuilder customers = new StringBuilder("source_no,kind,name,mobile,mail,city,dealer,advisor,vin,"
            + "plate,model,version,colour,power,sold_on,warranty_from,warranty_until\n");
    private final StringBuilder purchases = new StringBuilder("source_no,vin,dealer,sold_on,amount\n");
    private final StringBuilder visits =
            new StringBuilder("source_no,vin,dealer,visited_on,visit_kind,mileage_km,amount\n");

    /** @param car null for a prospect */
    void customer(int index, NewCustomer customer, NewVehicle car) {
        line(
                customers,
                "K" + index,
                customer.kind().name().toLowerCase(Locale.ROOT),
                customer.name(),
                value(customer, ChannelKind.MOBILE),
                value(customer, ChannelKind.MAIL),
                customer.city(),
                customer.dealerCode(),
                customer.advisorId(),
                car == null ? null : car.vin(),
                car == null ? null : car.plate(),
                car == null ? null : car.modelCode(),
                car == null ? null : car.versionName(),
                car == null ? null : car.colour(),
                car == null ? null : car.power().name().toLowerCase(Locale.ROOT),
                car == null ? null : car.soldOn(),
                car == null ? null : car.warrantyFrom(),
                car == null ? null : car.warrantyUntil());
    }

    void purchase(int index, NewVehicle car, BigDecimal amount) {
        line(purchases, "P" + index, car.vin(), car.soldBy(), car.soldOn(), amount);
    }

    void visit(String number, NewVehicle car, LocalDate day, VisitKind kind, int kilometres, BigDecimal amount) {
        line(
                visits,
                "V" + number,
                car.vin(),
                car.soldBy(),
                day,
                kind.name().toLowerCase(Locale.ROOT),
                kilometres,
                amount);
    }

    byte[] customerFile() {
        return bytes(customers);
    }

    byte[] purchaseFile() {
        return bytes(purchases);
    }

    byte[] visitFile() {
        return bytes(visits);
    }

    private static byte[] bytes(StringBuilder file) {
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String value(NewCustomer customer, ChannelKind kind) {
        return customer.channels().stream()
                .filter(channel -> channel.kind() == kind)
                .map(NewCustomer.NewChannel::value)
                .findFirst()
                .orElse(null);
    }

    private static void line(StringBuilder file, Object... cells) {
        file.append(Stream.of(cells)
                        .map(cell -> cell == null ? "" : String.valueOf(cell))
                        .collect(Collectors.joining(",")))
                .append('\n');
    }
}
