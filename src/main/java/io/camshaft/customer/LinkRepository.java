package io.camshaft.customer;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables customer_case and customer_dealer, as they are read. */
@Repository
class LinkRepository {

    /** Newest cases of a customer that a page shows. */
    private static final int CASES = 50;

    private static final String LINK =
            """
            insert into customer_case (case_no, customer_id, linked_at)
            select cast(:case as varchar(24)), cast(:customer as bigint), cast(:at as timestamp with time zone)
            where not exists (select 1 from customer_case where case_no = :case and customer_id = :customer)
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    LinkRepository(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    boolean link(String caseNo, long customerId, OffsetDateTime at) {
        return batches.update(LINK, link(Map.entry(caseNo, customerId), at)) == 1;
    }

    void linkAll(Map<String, Long> customersByCase, OffsetDateTime at) {
        batches.batchUpdate(
                LINK,
                customersByCase.entrySet().stream().map(each -> link(each, at)).toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource link(Map.Entry<String, Long> each, OffsetDateTime at) {
        return new MapSqlParameterSource("case", each.getKey())
                .addValue("customer", each.getValue())
                .addValue("at", at);
    }

    /** Standing records, in the order they were linked. */
    List<Long> customersOf(String caseNo) {
        return jdbc
                .sql(
                        """
                        select coalesce(c.merged_into, c.id) from customer_case l join customer c on c.id = l.customer_id
                        where l.case_no = :case order by l.linked_at, c.id
                        """)
                .param("case", caseNo)
                .query(Long.class)
                .list()
                .stream()
                .distinct()
                .toList();
    }

    /** Numbers, newest first. */
    List<String> casesOf(Collection<Long> family) {
        return jdbc.sql(
                        """
                        select case_no from customer_case where customer_id in (:ids)
                        group by case_no order by max(linked_at) desc, case_no desc fetch first :most rows only
                        """)
                .param("ids", family)
                .param("most", CASES)
                .query(String.class)
                .list();
    }

    Set<String> dealersOf(Collection<Long> family) {
        return new HashSet<>(jdbc.sql("select distinct dealer_code from customer_dealer where customer_id in (:ids)")
                .param("ids", family)
                .query(String.class)
                .list());
    }
}
