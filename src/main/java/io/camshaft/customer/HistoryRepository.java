package io.camshaft.customer;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables purchase, workshop_visit, customer_dealer and customer_event, as they are written. */
@Repository
class HistoryRepository {

    private final JdbcClient jdbc;

    HistoryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where it is not there yet; fails at the unique constraint where another transaction writes it now. */
    boolean insert(PurchaseFact fact) {
        return jdbc.sql(
                                """
                                insert into purchase (source, source_no, vehicle_id, customer_id, dealer_code, sold_on, amount,
                                    cancelled_on)
                                select cast(:source as varchar(30)), cast(:sourceNo as varchar(60)), cast(:vehicle as bigint),
                                    cast(:customer as bigint), cast(:dealer as varchar(20)), cast(:soldOn as date),
                                    cast(:amount as numeric(14, 2)), cast(:cancelledOn as date)
                                where not exists (select 1 from purchase where source = :source and source_no = :sourceNo)
                                """)
                        .param("source", fact.source())
                        .param("sourceNo", fact.sourceNo())
                        .param("vehicle", fact.vehicleId())
                        .param("customer", fact.customerId())
                        .param("dealer", fact.dealerCode())
                        .param("soldOn", fact.soldOn())
                        .param("amount", fact.amount())
                        .param("cancelledOn", fact.cancelledOn())
                        .update()
                == 1;
    }

    /** The same for a visit. */
    boolean insert(VisitFact fact) {
        return jdbc.sql(
                                """
                                insert into workshop_visit (source, source_no, vehicle_id, customer_id, dealer_code, visited_on, kind,
                                    mileage_km, amount, finished_at)
                                select cast(:source as varchar(30)), cast(:sourceNo as varchar(60)), cast(:vehicle as bigint),
                                    cast(:customer as bigint), cast(:dealer as varchar(20)), cast(:visitedOn as date),
                                    cast(:kind as varchar(20)), cast(:mileage as integer), cast(:amount as numeric(14, 2)),
                                    cast(:finishedAt as timestamp with time zone)
                                where not exists (select 1 from workshop_visit where source = :source and source_no = :sourceNo)
                                """)
                        .param("source", fact.source())
                        .param("sourceNo", fact.sourceNo())
                        .param("vehicle", fact.vehicleId())
                        .param("customer", fact.customerId())
                        .param("dealer", fact.dealerCode())
                        .param("visitedOn", fact.visitedOn())
                        .param("kind", fact.kind().name())
                        .param("mileage", fact.mileageKm())
                        .param("amount", fact.amount())
                        .param("finishedAt", fact.finishedAt())
                        .update()
                == 1;
    }

    /** The dealer knows the customer from now on, where it did not yet. */
    boolean known(long customerId, String dealerCode, LocalDate since) {
        return jdbc.sql(
                                """
                                insert into customer_dealer (customer_id, dealer_code, since)
                                select cast(:customer as bigint), cast(:dealer as varchar(20)), cast(:since as date)
                                where not exists
                                    (select 1 from customer_dealer where customer_id = :customer and dealer_code = :dealer)
                                """)
                        .param("customer", customerId)
                        .param("dealer", dealerCode)
                        .param("since", since)
                        .update()
                == 1;
    }

    /** An event of the record itself. @param detail a field, a kind of channel or a number; never a personal value */
    record RecordEvent(String kind, String detail, String source, String caseNo, String by) {}

    void tell(long customerId, RecordEvent event, OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into customer_event (customer_id, kind, detail, source, case_no, by_person, happened_at)
                        values (:customer, :kind, :detail, :source, :case, :by, :at)
                        """)
                .param("customer", customerId)
                .param("kind", event.kind())
                .param("detail", event.detail())
                .param("source", event.source())
                .param("case", event.caseNo())
                .param("by", event.by())
                .param("at", at)
                .update();
    }
}
