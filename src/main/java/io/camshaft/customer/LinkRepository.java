package io.camshaft.customer;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables customer_case and customer_dealer, as they are read. */
@Repository
class LinkRepository {

    /** Newest cases of a customer that a page shows. */
    private static final int CASES = 50;

    private final JdbcClient jdbc;

    LinkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean link(String caseNo, long customerId, OffsetDateTime at) {
        return jdbc.sql(
                                """
                                insert into customer_case (case_no, customer_id, linked_at)
                                select cast(:case as varchar(24)), cast(:customer as bigint), cast(:at as timestamp with time zone)
                                where not exists (select 1 from customer_case where case_no = :case and customer_id = :customer)
                                """)
                        .param("case", caseNo)
                        .param("customer", customerId)
                        .param("at", at)
                        .update()
                == 1;
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
