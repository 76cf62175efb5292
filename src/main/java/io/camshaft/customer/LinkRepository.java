package io.camshaft.customer;

import io.camshaft.platform.jdbc.ManyRows;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables customer_case and customer_dealer, as they are read. */
@Repository
class LinkRepository {

    /** Newest cases of a customer that a page shows. */
    private static final int CASES = 50;

    private final JdbcClient jdbc;
    private final JdbcOperations rows;

    LinkRepository(JdbcClient jdbc, JdbcOperations rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** Returns how many were new. */
    int link(Map<String, Long> customersByCase, OffsetDateTime at) {
        return ManyRows.into("customer_case", customersByCase.entrySet())
                .text("case_no", Map.Entry::getKey)
                .number("customer_id", Map.Entry::getValue)
                .moment("linked_at", each -> at)
                .unlessThere("case_no", "customer_id")
                .insert(rows);
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
