package io.camshaft.campaign;

import io.camshaft.platform.jdbc.RecordRows;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Exceptions from the submission window. */
@Repository
class WindowExceptionRepository {

    private final JdbcClient jdbc;

    WindowExceptionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(WindowException exception) {
        jdbc.sql(
                        """
                        insert into campaign_window_exception (dealer_code, event_month, allowed_until, reason, granted_by,
                            granted_at) values (:dealer, :eventMonth, :until, :reason, :by, :at)
                        """)
                .param("dealer", exception.dealerCode())
                .param("eventMonth", exception.eventMonth())
                .param("until", exception.allowedUntil())
                .param("reason", exception.reason())
                .param("by", exception.grantedBy())
                .param("at", exception.grantedAt())
                .update();
    }

    /** Exceptions of one dealer and month, the latest end first. */
    List<WindowException> of(String dealerCode, LocalDate firstOfMonth) {
        return jdbc.sql(
                        """
                        select dealer_code, event_month, allowed_until, reason, granted_by, granted_at
                        from campaign_window_exception where dealer_code = :dealer and event_month = :eventMonth
                        order by allowed_until desc
                        """)
                .param("dealer", dealerCode)
                .param("eventMonth", firstOfMonth)
                .query(RecordRows.of(WindowException.class))
                .list();
    }

    List<WindowException> latest(int atMost) {
        return jdbc.sql(
                        """
                        select dealer_code, event_month, allowed_until, reason, granted_by, granted_at
                        from campaign_window_exception order by id desc fetch first :atMost rows only
                        """)
                .param("atMost", atMost)
                .query(RecordRows.of(WindowException.class))
                .list();
    }
}
