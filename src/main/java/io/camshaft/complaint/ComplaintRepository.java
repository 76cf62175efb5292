package io.camshaft.complaint;

import io.camshaft.platform.jdbc.RecordRows;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table complaint with its dangers: written once, read often. What changes later is in {@link ComplaintProgressRepository}. */
@Repository
class ComplaintRepository {

    private static final String COLUMNS =
            """
            select complaint_no, kind, channel, problem_type, customer_id, vin, dealer_code, city, severity, status,
                level_no, queue_role, round_no, dissatisfied, repeat_count, reply_template, received_at, taken_by,
                answer_by, solve_by, answered_at, solved_at, extended, solved_at_once, path, responsibility,
                satisfaction, satisfaction_by, cause_code, measure_code, reopened_of, merged_into, closed_at,
                closed_by, version
            from complaint
            """;

    private final JdbcClient jdbc;

    ComplaintRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String no, NewComplaint asked, SealedContact kept, String reopenedOf, String by, OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into complaint (complaint_no, kind, channel, problem_type, customer_id, vin, dealer_code,
                            city, subject_sealed, words_sealed, contact_name_sealed, contact_phone_sealed,
                            contact_mail_sealed, contact_phone_token, contact_mail_token, generation, status, level_no,
                            round_no, dissatisfied, repeat_count, received_at, taken_by, extended, solved_at_once,
                            reopened_of, version)
                        values (:no, :kind, :channel, :problem, :customer, :vin, :dealer, :city, :subject, :words, :name,
                            :phone, :mail, :phoneToken, :mailToken, :generation, 'RECEIVED', 0, 0, 0, 0, :at, :by, false,
                            false, :reopenedOf, 0)
                        """)
                .params(content(no, asked))
                .params(seals(kept))
                .param("at", at)
                .param("by", by)
                .param("reopenedOf", reopenedOf)
                .update();
        for (Danger danger : asked.dangers()) {
            jdbc.sql("insert into complaint_danger (complaint_no, danger) values (:no, :danger)")
                    .param("no", no)
                    .param("danger", danger.name())
                    .update();
        }
    }

    private static Map<String, Object> content(String no, NewComplaint asked) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("no", no);
        columns.put("kind", asked.kind() == null ? null : asked.kind().name());
        columns.put("channel", asked.channel().name());
        columns.put("problem", asked.problemType());
        columns.put("customer", asked.customerId());
        columns.put("vin", asked.vin());
        columns.put("dealer", asked.dealerCode());
        columns.put("city", asked.city());
        return columns;
    }

    private static Map<String, Object> seals(SealedContact kept) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("subject", kept.subject());
        columns.put("words", kept.words());
        columns.put("name", kept.name());
        columns.put("phone", kept.phone());
        columns.put("mail", kept.mail());
        columns.put("phoneToken", kept.phoneToken());
        columns.put("mailToken", kept.mailToken());
        columns.put("generation", kept.generation());
        return columns;
    }

    Optional<Complaint> find(String no) {
        return jdbc.sql(COLUMNS + "where complaint_no = :no")
                .param("no", no)
                .query(RecordRows.of(Complaint.class))
                .optional();
    }

    List<Complaint> findAll(Collection<String> nos) {
        return RecordRows.among(jdbc.sql(COLUMNS + "where complaint_no in (:keys)"), nos, Complaint.class);
    }

    /** Cases about the same car and problem since then, newest first. */
    List<Complaint> about(String vin, String problemType, OffsetDateTime since) {
        return jdbc.sql(
                        COLUMNS
                                + "where vin = :vin and problem_type = :problem and received_at >= :since order by received_at desc")
                .param("vin", vin)
                .param("problem", problemType)
                .param("since", since)
                .query(RecordRows.of(Complaint.class))
                .list();
    }

    boolean isEmpty() {
        return jdbc.sql("select complaint_no from complaint fetch first 1 rows only")
                .query(String.class)
                .optional()
                .isEmpty();
    }

    Set<Danger> dangers(String no) {
        return jdbc
                .sql("select danger from complaint_danger where complaint_no = :no")
                .param("no", no)
                .query(String.class)
                .list()
                .stream()
                .map(Danger::valueOf)
                .collect(Collectors.toSet());
    }

    SealedContact contact(String no) {
        return jdbc.sql(
                        """
                        select subject_sealed, words_sealed, contact_name_sealed, contact_phone_sealed,
                            contact_mail_sealed, contact_phone_token, contact_mail_token, generation
                        from complaint where complaint_no = :no
                        """)
                .param("no", no)
                .query((row, number) -> new SealedContact(
                        row.getBytes(1),
                        row.getBytes(2),
                        row.getBytes(3),
                        row.getBytes(4),
                        row.getBytes(5),
                        row.getObject(6, Long.class),
                        row.getObject(7, Long.class),
                        row.getInt(8)))
                .single();
    }

    /** Numbers of the cases of the customer, also those of records merged into theirs. */
    List<String> ofCustomer(long customerId) {
        return jdbc.sql("select complaint_no from complaint where customer_id = :customer")
                .param("customer", customerId)
                .query(String.class)
                .list();
    }

    record SealedContact(
            byte[] subject,
            byte[] words,
            byte[] name,
            byte[] phone,
            byte[] mail,
            Long phoneToken,
            Long mailToken,
            int generation) {}
}
