package io.camshaft.customer;

import io.camshaft.platform.jdbc.RecordRows;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table ownership: one owner at a time. */
@Repository
class OwnershipRepository {

    private final JdbcClient jdbc;

    OwnershipRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param standingId the record that stands for the owner */
    record OwnershipRow(long id, long customerId, long standingId, LocalDate since, LocalDate endedOn) {

        /** Of these in their order the one that began last until the day; null where nobody owned the car yet. */
        static OwnershipRow last(List<OwnershipRow> owners, LocalDate day) {
            return owners.stream()
                    .filter(row -> !row.since().isAfter(day))
                    .reduce((first, second) -> second)
                    .orElse(null);
        }

        boolean isOn(LocalDate day) {
            return endedOn == null || !endedOn.isBefore(day);
        }

        boolean begins(CustomerRow owner, LocalDate day) {
            return standingId == owner.id() && since.equals(day);
        }
    }

    /** All owners of the car, oldest first. */
    List<OwnershipRow> of(long vehicleId) {
        return jdbc.sql(
                        """
                        select o.id, o.customer_id, coalesce(c.merged_into, c.id) as standing_id, o.since, o.ended_on
                        from ownership o join customer c on c.id = o.customer_id
                        where o.vehicle_id = :vehicle order by o.since, o.id
                        """)
                .param("vehicle", vehicleId)
                .query(RecordRows.of(OwnershipRow.class))
                .list();
    }

    void insert(long vehicleId, long customerId, LocalDate since, LocalDate endedOn) {
        jdbc.sql(
                        """
                        insert into ownership (vehicle_id, customer_id, since, ended_on)
                        values (:vehicle, :customer, :since, :ended)
                        """)
                .param("vehicle", vehicleId)
                .param("customer", customerId)
                .param("since", since)
                .param("ended", endedOn)
                .update();
    }

    void end(long id, LocalDate on) {
        jdbc.sql("update ownership set ended_on = :on where id = :id")
                .param("on", on)
                .param("id", id)
                .update();
    }

    void begin(long id, LocalDate since) {
        jdbc.sql("update ownership set since = :since where id = :id")
                .param("since", since)
                .param("id", id)
                .update();
    }
}
