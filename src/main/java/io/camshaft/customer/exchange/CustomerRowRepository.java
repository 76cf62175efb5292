package io.camshaft.customer.exchange;

import io.camshaft.platform.jdbc.RecordRows;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** What the tables know of the cars, numbers and dealers of a portion of lines. */
@Repository
class CustomerRowRepository {

    private final JdbcClient jdbc;

    CustomerRowRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param customerId the record that stands for the customer now */
    record SourceRow(String sourceNo, long customerId, long lineToken) {}

    /** @param ownerId the record that stands for the owner now; null where nobody owns the car */
    record CarRow(
            long id,
            String vin,
            Long plateToken,
            String modelCode,
            Integer mileageKm,
            Long ownershipId,
            Long ownerId,
            LocalDate since) {}

    /** @param customerId the record that stands for the customer now */
    record FactRow(String sourceNo, long vehicleId, long customerId) {}

    /** Purchases or visits of these numbers that are written already. */
    List<FactRow> facts(ImportContent content, String source, Collection<String> numbers) {
        String table = content == ImportContent.VISITS ? "workshop_visit" : "purchase";
        return jdbc.sql(
                        """
                        select f.source_no, f.vehicle_id, coalesce(c.merged_into, c.id) as customer_id
                        from $table f join customer c on c.id = f.customer_id
                        where f.source = ? and f.source_no = any(?)
                        """
                                .replace("$table", table))
                .param(source)
                .param(texts(numbers))
                .query(RecordRows.of(FactRow.class))
                .list();
    }

    record DealerRow(long customerId, String dealerCode) {}

    List<SourceRow> sources(String source, Collection<String> numbers) {
        return jdbc.sql(
                        """
                        select s.source_no, coalesce(c.merged_into, c.id) as customer_id, s.line_token
                        from customer_source s join customer c on c.id = s.customer_id
                        where s.source = ? and s.source_no = any(?)
                        """)
                .param(source)
                .param(texts(numbers))
                .query(RecordRows.of(SourceRow.class))
                .list();
    }

    List<CarRow> cars(Collection<String> vins) {
        return vins.isEmpty()
                ? List.of()
                : jdbc.sql(
                                """
                                select v.id, v.vin, v.plate_token, v.model_code, v.mileage_km, o.id as ownership_id,
                                    coalesce(c.merged_into, c.id) as owner_id, o.since
                                from vehicle v
                                left join ownership o on o.vehicle_id = v.id and o.ended_on is null
                                left join customer c on c.id = o.customer_id
                                where v.vin = any(?)
                                """)
                        .param(texts(vins))
                        .query(RecordRows.of(CarRow.class))
                        .list();
    }

    List<DealerRow> dealers(Collection<Long> customerIds) {
        return customerIds.isEmpty()
                ? List.of()
                : jdbc.sql(
                                """
                                select coalesce(c.merged_into, c.id) as customer_id, d.dealer_code
                                from customer c join customer_dealer d on d.customer_id = c.id
                                where c.id = any(?)
                                union all
                                select c.merged_into, d.dealer_code
                                from customer c join customer_dealer d on d.customer_id = c.id
                                where c.merged_into = any(?)
                                """)
                        .param(ids(customerIds))
                        .param(ids(customerIds))
                        .query(RecordRows.of(DealerRow.class))
                        .list();
    }

    private static SqlArrayValue texts(Collection<String> texts) {
        return new SqlArrayValue("varchar", texts.toArray());
    }

    private static SqlArrayValue ids(Collection<Long> ids) {
        return new SqlArrayValue("bigint", ids.toArray());
    }
}
