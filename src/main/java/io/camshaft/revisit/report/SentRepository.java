package io.camshaft.revisit.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose people have the report of a period. */
@Repository
class SentRepository {

    private final JdbcClient jdbc;

    SentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until no other node counts or sends. */
    void lock() {
        jdbc.sql("select id from revisit_report_run where id = 1 for update")
                .query(Integer.class)
                .single();
    }

    /** The first day on which calls were chosen; nothing is reported of the time before. */
    Optional<LocalDate> chosenFrom() {
        return jdbc.sql("select chosen_from from revisit_run where id = 1 and chosen_from is not null")
                .query(LocalDate.class)
                .optional();
    }

    Set<String> units(Period period) {
        return jdbc
                .sql("select unit_code from revisit_report_sent where span = :span and begins_on = :begins")
                .param("span", period.span().name())
                .param("begins", period.begins())
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    void sent(Period period, String unitCode, OffsetDateTime at) {
        jdbc.sql(
                        "insert into revisit_report_sent (span, begins_on, unit_code, sent_at) values (:span, :begins, :unit, :at)")
                .param("span", period.span().name())
                .param("begins", period.begins())
                .param("unit", unitCode)
                .param("at", at)
                .update();
    }
}
