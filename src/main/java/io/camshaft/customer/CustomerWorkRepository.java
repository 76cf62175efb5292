package io.camshaft.customer;

import io.camshaft.customer.CustomerWork.AuditHead;
import io.camshaft.customer.CustomerWork.MergeHead;
import io.camshaft.customer.CustomerWork.RequestHead;
import io.camshaft.platform.jdbc.RecordRows;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests, reviews and audits by the page, for lists of work; numbers and codes only. */
@Repository
class CustomerWorkRepository {

    private final JdbcClient jdbc;

    CustomerWorkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RequestHead> requests(Collection<String> requestNos) {
        return jdbc.sql(
                        """
                        select r.request_no, r.customer_id, r.kind, r.status, r.due_at,
                               case when c.erased_at is null then false else true end as erased
                          from personal_data_request r join customer c on c.id = r.customer_id
                         where r.request_no in (:nos)
                        """)
                .param("nos", requestNos)
                .query(RecordRows.of(RequestHead.class))
                .list();
    }

    List<MergeHead> reviews(Collection<String> caseNos) {
        return jdbc.sql(
                        """
                        select case_no, first_id, second_id, status, score, reasons as reason_names
                          from merge_candidate where case_no in (:nos)
                        """)
                .param("nos", caseNos)
                .query(RecordRows.of(MergeHead.class))
                .list();
    }

    List<AuditHead> audits(Collection<String> caseNos) {
        return jdbc.sql(
                        """
                        select case_no, min(month_start) as month_start from reading_finding
                         where case_no in (:nos) group by case_no
                        """)
                .param("nos", caseNos)
                .query(RecordRows.of(AuditHead.class))
                .list();
    }

    List<String> openRequestsOf(long customerId, int most) {
        return jdbc.sql(
                        """
                        select request_no from personal_data_request
                         where customer_id = :customer and status in ('RECEIVED', 'IDENTIFIED', 'GRANTED')
                         order by asked_at fetch first %d rows only
                        """
                                .formatted(most))
                .param("customer", customerId)
                .query(String.class)
                .list();
    }

    /** @param kinds names of {@link RequestKind}, at least one */
    List<String> openRequests(Collection<String> kinds, int most) {
        return jdbc.sql(
                        """
                        select request_no from personal_data_request
                         where status in ('RECEIVED', 'IDENTIFIED', 'GRANTED') and kind in (:kinds)
                         order by due_at fetch first %d rows only
                        """
                                .formatted(most))
                .param("kinds", kinds)
                .query(String.class)
                .list();
    }
}
