package io.camshaft.customer;

import io.camshaft.customer.CustomerCard.Event;
import io.camshaft.customer.CustomerCard.Purchase;
import io.camshaft.customer.CustomerCard.Visit;
import io.camshaft.platform.jdbc.RecordRows;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a card shows beside the record itself: one statement for each section, the newest rows of each. */
@Repository
class CardRepository {

    private static final int NEWEST = 50;

    private final JdbcClient jdbc;

    CardRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A car with the time it is or was the customer's. @param lastVisit of the car, whoever owned it; or null */
    record CarRow(
            long customerId,
            long vehicleId,
            String vin,
            boolean checkDigitRight,
            byte[] plateSealed,
            String modelCode,
            String versionName,
            String colour,
            Power power,
            LocalDate soldOn,
            LocalDate warrantyUntil,
            Integer mileageKm,
            LocalDate since,
            LocalDate endedOn,
            LocalDate lastVisit) {

        boolean isOwned(LocalDate today) {
            return endedOn == null || !endedOn.isBefore(today);
        }
    }

    /** Cars of the records, those they have now first, then the newest. */
    List<CarRow> cars(Collection<Long> family) {
        return RecordRows.among(
                jdbc.sql(
                        """
                                select o.customer_id, v.id as vehicle_id, v.vin, v.check_digit_right, v.plate_sealed, v.model_code,
                                    v.version_name, v.colour, v.power, v.sold_on, v.warranty_until, v.mileage_km, o.since, o.ended_on,
                                    (select max(w.visited_on) from workshop_visit w where w.vehicle_id = v.id) as last_visit
                                from ownership o join vehicle v on v.id = o.vehicle_id
                                where o.customer_id in (:keys)
                                order by case when o.ended_on is null then 0 else 1 end, o.since desc, o.id desc
                                """),
                family,
                CarRow.class);
    }

    List<Purchase> purchases(Collection<Long> family) {
        return jdbc.sql(
                        """
                        select p.sold_on, p.dealer_code, v.vin, p.amount,
                            case when p.cancelled_on is null then false else true end as cancelled
                        from purchase p join vehicle v on v.id = p.vehicle_id
                        where p.customer_id in (:ids) order by p.sold_on desc, p.id desc fetch first :most rows only
                        """)
                .param("ids", family)
                .param("most", NEWEST)
                .query(RecordRows.of(Purchase.class))
                .list();
    }

    List<Visit> visits(Collection<Long> family) {
        return jdbc.sql(
                        """
                        select w.visited_on, w.dealer_code, v.vin, w.kind, w.mileage_km, w.amount
                        from workshop_visit w join vehicle v on v.id = w.vehicle_id
                        where w.customer_id in (:ids) order by w.visited_on desc, w.id desc fetch first :most rows only
                        """)
                .param("ids", family)
                .param("most", NEWEST)
                .query(RecordRows.of(Visit.class))
                .list();
    }

    List<Event> events(Collection<Long> family) {
        return jdbc.sql(
                        """
                        select happened_at as at, kind, detail, source, case_no, by_person from customer_event
                        where customer_id in (:ids) order by id desc fetch first :most rows only
                        """)
                .param("ids", family)
                .param("most", NEWEST)
                .query(RecordRows.of(Event.class))
                .list();
    }
}
