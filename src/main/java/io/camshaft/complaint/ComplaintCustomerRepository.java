package io.camshaft.complaint;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose case it is, in table complaint. */
@Repository
class ComplaintCustomerRepository {

    private final JdbcClient jdbc;

    ComplaintCustomerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void belongs(String no, long customerId, String fit) {
        jdbc.sql("update complaint set customer_id = :customer, customer_fit = :fit where complaint_no = :no")
                .param("customer", customerId)
                .param("fit", fit)
                .param("no", no)
                .update();
    }

    void fit(String no, String fit) {
        jdbc.sql("update complaint set customer_fit = :fit where complaint_no = :no")
                .param("fit", fit)
                .param("no", no)
                .update();
    }

    /** Empty for cases from before anybody was looked for. */
    Optional<String> fit(String no) {
        return jdbc.sql("select customer_fit from complaint where complaint_no = :no and customer_fit is not null")
                .param("no", no)
                .query(String.class)
                .optional();
    }

    /** Cases of nobody we know whose contact has one of the tokens. */
    List<String> ofContact(Collection<Long> phones, Collection<Long> mails) {
        return jdbc.sql(
                        """
                        select complaint_no from complaint where contact_phone_token in (:phones) and customer_id is null
                        union select complaint_no from complaint where contact_mail_token in (:mails) and customer_id is null
                        """)
                .param("phones", orNone(phones))
                .param("mails", orNone(mails))
                .query(String.class)
                .list();
    }

    /** A list in SQL is never empty; no token is null. */
    private static Collection<Long> orNone(Collection<Long> tokens) {
        return tokens.isEmpty() ? java.util.Collections.singletonList(null) : tokens;
    }
}
