package io.camshaft.customer;

import io.camshaft.platform.jdbc.RecordRows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables purchase and workshop_visit where what is written already changes, and what follows from it for customer and car. */
@Repository
class DealingRepository {

    private final JdbcClient jdbc;

    DealingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record WrittenPurchase(
            long id, long vehicleId, long customerId, LocalDate soldOn, BigDecimal amount, LocalDate cancelledOn) {}

    record WrittenVisit(
            long id,
            long vehicleId,
            long customerId,
            LocalDate visitedOn,
            VisitKind kind,
            Integer mileageKm,
            BigDecimal amount,
            OffsetDateTime finishedAt) {}

    Optional<WrittenPurchase> purchase(String source, String sourceNo) {
        return jdbc.sql(
                        """
                        select id, vehicle_id, customer_id, sold_on, amount, cancelled_on from purchase
                        where source = :source and source_no = :no
                        """)
                .param("source", source)
                .param("no", sourceNo)
                .query(RecordRows.of(WrittenPurchase.class))
                .optional();
    }

    Optional<WrittenVisit> visit(String source, String sourceNo) {
        return jdbc.sql(
                        """
                        select id, vehicle_id, customer_id, visited_on, kind, mileage_km, amount, finished_at from workshop_visit
                        where source = :source and source_no = :no
                        """)
                .param("source", source)
                .param("no", sourceNo)
                .query(RecordRows.of(WrittenVisit.class))
                .optional();
    }

    void change(WrittenPurchase purchase) {
        jdbc.sql("update purchase set sold_on = :soldOn, amount = :amount, cancelled_on = :cancelledOn where id = :id")
                .param("soldOn", purchase.soldOn())
                .param("amount", purchase.amount())
                .param("cancelledOn", purchase.cancelledOn())
                .param("id", purchase.id())
                .update();
    }

    void change(WrittenVisit visit) {
        jdbc.sql(
                        """
                        update workshop_visit set visited_on = :visitedOn, kind = :kind, mileage_km = :mileage, amount = :amount,
                            finished_at = :finishedAt
                        where id = :id
                        """)
                .param("visitedOn", visit.visitedOn())
                .param("kind", visit.kind().name())
                .param("mileage", visit.mileageKm())
                .param("amount", visit.amount())
                .param("finishedAt", visit.finishedAt())
                .param("id", visit.id())
                .update();
    }

    /** The newest day of a sale that stands, where the record has the day that is not true any more. */
    void boughtAnew(long customerId, LocalDate was) {
        jdbc.sql(
                        """
                        update customer set sold_on = (select max(p.sold_on) from purchase p join customer b on b.id = p.customer_id
                            where coalesce(b.merged_into, b.id) = customer.id and p.cancelled_on is null)
                        where id = :id and sold_on = :was
                        """)
                .param("id", customerId)
                .param("was", was)
                .update();
    }

    /** The same for visits. */
    void visitedAnew(long customerId, LocalDate was) {
        jdbc.sql(
                        """
                        update customer set visited_on = (select max(w.visited_on) from workshop_visit w
                            where w.customer_id = customer.id)
                        where id = :id and visited_on = :was
                        """)
                .param("id", customerId)
                .param("was", was)
                .update();
    }

    /** @param now null where the sale was taken back: then nobody sold it */
    void soldAnew(long vehicleId, LocalDate was, LocalDate now) {
        jdbc.sql(
                        """
                        update vehicle set sold_on = cast(:now as date),
                            sold_by = case when cast(:now as date) is null then null else sold_by end
                        where id = :id and sold_on = :was
                        """)
                .param("now", now)
                .param("id", vehicleId)
                .param("was", was)
                .update();
    }
}
