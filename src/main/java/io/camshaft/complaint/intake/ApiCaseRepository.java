package io.camshaft.complaint.intake;

import io.camshaft.complaint.Complaints.Receipt;
import io.camshaft.platform.jdbc.RecordRows;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which program brought which case. */
@Repository
class ApiCaseRepository {

    private final JdbcClient jdbc;

    ApiCaseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Brought(String complaintNo, OffsetDateTime answerBy, OffsetDateTime solveBy) {}

    void add(Receipt receipt, String caller) {
        jdbc.sql("insert into complaint_api_case (complaint_no, caller, answer_by, solve_by) values (?, ?, ?, ?)")
                .params(receipt.complaintNo(), caller, receipt.answerBy(), receipt.solveBy())
                .update();
    }

    Optional<Brought> find(String complaintNo, String caller) {
        return jdbc.sql(
                        """
                        select complaint_no, answer_by, solve_by from complaint_api_case
                        where complaint_no = ? and caller = ?
                        """)
                .params(complaintNo, caller)
                .query(RecordRows.of(Brought.class))
                .optional();
    }
}
