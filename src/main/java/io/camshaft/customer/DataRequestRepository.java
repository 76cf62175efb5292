package io.camshaft.customer;

import io.camshaft.platform.jdbc.RecordRows;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests of persons. Changes expect the version that was read and say whether they came through. */
@Repository
class DataRequestRepository {

    private final JdbcClient jdbc;

    DataRequestRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(
            String requestNo,
            long customerId,
            NewDataRequest asked,
            byte[] detailSealed,
            int generation,
            OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into personal_data_request (request_no, customer_id, kind, asked_via, detail_sealed,
                            generation, purposes, taken_in_by, intake_group, asked_at, due_at, status, dealer_code, version)
                        values (:no, :customer, :kind, :via, :detail, :generation, :purposes, :by, :group, :at, :due,
                            'RECEIVED', :dealer, 0)
                        """)
                .param("no", requestNo)
                .param("customer", customerId)
                .param("kind", asked.kind().name())
                .param("via", asked.askedVia())
                .param("detail", detailSealed)
                .param("generation", generation)
                .param("purposes", names(asked.purposes()))
                .param("by", asked.takenInBy())
                .param("group", asked.intakeGroup())
                .param("at", at)
                .param("due", asked.dueAt())
                .param("dealer", asked.dealerCode())
                .update();
    }

    private static String names(List<Purpose> purposes) {
        return purposes.isEmpty() ? null : purposes.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    Optional<DataRequest> find(String requestNo) {
        return jdbc.sql(
                        """
                        select request_no, customer_id, kind, asked_via, purposes as purpose_names, taken_in_by,
                            intake_group, asked_at, due_at, status, withdrawal_reason, dealer_code, identity_proof,
                            identity_checked_by, decision, decision_reason, decided_by, decided_at, done_at, version
                        from personal_data_request where request_no = :no
                        """)
                .param("no", requestNo)
                .query(RecordRows.of(DataRequest.class))
                .optional();
    }

    boolean isErased(long customerId) {
        return jdbc.sql("select count(*) from customer where id = :id and erased_at is not null")
                        .param("id", customerId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    boolean checked(DataRequest request, RequestStatus status, String proof, String by) {
        return jdbc.sql(
                                """
                                update personal_data_request set status = :status, identity_proof = :proof,
                                    identity_checked_by = :by, version = version + 1
                                where request_no = :no and version = :version
                                """)
                        .param("status", status.name())
                        .param("proof", proof)
                        .param("by", by)
                        .param("no", request.requestNo())
                        .param("version", request.version())
                        .update()
                == 1;
    }

    boolean decided(
            DataRequest request,
            RequestDecision decision,
            List<Purpose> purposes,
            String reason,
            String by,
            OffsetDateTime at) {
        RequestStatus status = decision == RequestDecision.REFUSE ? RequestStatus.REFUSED : RequestStatus.GRANTED;
        return jdbc.sql(
                                """
                                update personal_data_request set status = :status, decision = :decision,
                                    purposes = :purposes, decision_reason = :reason, decided_by = :by, decided_at = :at,
                                    version = version + 1
                                where request_no = :no and version = :version
                                """)
                        .param("status", status.name())
                        .param("decision", decision.name())
                        .param("purposes", names(purposes))
                        .param("reason", reason)
                        .param("by", by)
                        .param("at", at)
                        .param("no", request.requestNo())
                        .param("version", request.version())
                        .update()
                == 1;
    }

    /** @param status DONE, WITHDRAWN, or what it is where the outcome was decided before */
    boolean closed(DataRequest request, RequestStatus status, String withdrawalReason, OffsetDateTime at) {
        return jdbc.sql(
                                """
                                update personal_data_request set status = :status, withdrawal_reason = :reason,
                                    done_at = :at, version = version + 1
                                where request_no = :no and version = :version
                                """)
                        .param("status", status.name())
                        .param("reason", withdrawalReason)
                        .param("at", at)
                        .param("no", request.requestNo())
                        .param("version", request.version())
                        .update()
                == 1;
    }

    byte[] detail(String requestNo) {
        return sealed("select detail_sealed from personal_data_request where request_no = :no", requestNo);
    }

    byte[] letter(String requestNo) {
        return sealed("select letter_sealed from personal_data_request where request_no = :no", requestNo);
    }

    byte[] file(String requestNo) {
        return sealed("select file_sealed from personal_data_request where request_no = :no", requestNo);
    }

    private byte[] sealed(String sql, String requestNo) {
        return jdbc.sql(sql)
                .param("no", requestNo)
                .query((row, number) -> Optional.ofNullable(row.getBytes(1)))
                .optional()
                .flatMap(value -> value)
                .orElse(null);
    }

    void keepLetter(String requestNo, byte[] sealed) {
        jdbc.sql("update personal_data_request set letter_sealed = :sealed where request_no = :no")
                .param("sealed", sealed)
                .param("no", requestNo)
                .update();
    }

    void keepFile(String requestNo, byte[] sealed) {
        jdbc.sql("update personal_data_request set file_sealed = :sealed where request_no = :no")
                .param("sealed", sealed)
                .param("no", requestNo)
                .update();
    }
}
