package io.camshaft.customer;

import io.camshaft.customer.CustomerCard.NextDue;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What comes next for a customer's cars: maintenance so many days after the last visit or the sale, also where that day is over,
 * or the end of a warranty that still runs; the earliest of them.
 */
final class NextMaintenance {

    private NextMaintenance() {}

    /** @return null where nothing is known of a car */
    static NextDue of(List<Dossier.Car> owned, int maintenanceDays, LocalDate today) {
        return owned.stream()
                .flatMap(car -> Stream.of(maintenance(car, maintenanceDays, today), warranty(car, today)))
                .filter(Objects::nonNull)
                .min(Comparator.comparing(NextDue::on))
                .orElse(null);
    }

    private static NextDue maintenance(Dossier.Car car, int days, LocalDate today) {
        LocalDate last =
                car.row().lastVisit() == null ? car.row().soldOn() : car.row().lastVisit();
        if (last == null) {
            return null;
        }
        LocalDate due = last.plusDays(days);
        return new NextDue(due.isBefore(today) ? "customer.due.maintenanceOverdue" : "customer.due.maintenance", due);
    }

    private static NextDue warranty(Dossier.Car car, LocalDate today) {
        LocalDate until = car.row().warrantyUntil();
        return until == null || until.isBefore(today) ? null : new NextDue("customer.due.warranty", until);
    }
}
