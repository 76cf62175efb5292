package io.camshaft.demo;

import io.camshaft.survey.SurveyNo;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What no service does: surveys of the past. */
@Repository
@Profile("demo")
class DemoSurveyRepository {

    private final JdbcClient jdbc;

    DemoSurveyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Number of the survey about a visit of the demonstration. */
    String about(String visitNo) {
        return SurveyNo.of(jdbc.sql(
                        """
                        select s.id from survey s join workshop_visit v on v.id = s.occasion_id
                        where s.occasion = 'VISIT' and v.source = 'DEMO' and v.source_no = :no
                        """)
                .param("no", visitNo)
                .query(Long.class)
                .single());
    }

    /** As if the customer had been asked at the moment, and had answered, if they have, some hours later. */
    void askedThen(String surveyNo, LocalDate day, OffsetDateTime at) {
        jdbc.sql(
                        """
                        update survey set chosen_on = :day, chosen_at = :at, asked_at = :at, finished_at = :finished, expires_at = :expires,
                            answered_at = case when answered_at is null then null
                                else cast(:answered as timestamp with time zone) end
                        where id = :id
                        """)
                .param("day", day)
                .param("at", at)
                .param("finished", at.minusMinutes(20))
                .param("expires", at.plusDays(7))
                .param("answered", at.plusHours(3))
                .param("id", Long.valueOf(surveyNo.substring("SVY-".length())))
                .update();
    }
}
