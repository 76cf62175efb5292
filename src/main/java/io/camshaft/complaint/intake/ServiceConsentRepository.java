package io.camshaft.complaint.intake;

import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What customers agreed to on the public form. */
@Repository
class ServiceConsentRepository {

    private final JdbcClient jdbc;

    ServiceConsentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(String complaintNo, String textVersion, String language, String text, OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into complaint_consent (complaint_no, text_version, language, consent_text, given_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(complaintNo, textVersion, language, text, at)
                .update();
    }
}
