package io.camshaft.survey;

import io.camshaft.platform.jdbc.RecordRows;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table survey until there is an answer: visits chosen, customers asked, silence counted. */
@Repository
class SurveyRepository {

    static final String COLUMNS =
            """
            select id, occasion, occasion_id, subject, customer_id, dealer_code, happened_on, state, asked_at, asked_late, expires_at,
                answered_at, overall, waiting, explanation
            from survey
            """;

    private final JdbcClient jdbc;
    private final SurveyCountRepository counts;

    SurveyRepository(JdbcClient jdbc, SurveyCountRepository counts) {
        this.jdbc = jdbc;
        this.counts = counts;
    }

    /** Waits until no other node chooses or asks. */
    void lock() {
        jdbc.sql("select id from survey_run where id = 1 for update")
                .query(Integer.class)
                .single();
    }

    void ran(OffsetDateTime at) {
        jdbc.sql("update survey_run set ran_at = :at where id = 1")
                .param("at", at)
                .update();
    }

    /** Visits that ended after the moment and are not there yet; those who do not want to be asked are written as such. */
    int choose(OffsetDateTime after, OffsetDateTime now, LocalDate today, int generation) {
        int written = jdbc.sql(
                        """
                        insert into survey (occasion, occasion_id, subject, customer_id, dealer_code, happened_on, finished_at, state,
                            chosen_at, chosen_on, generation)
                        select 'VISIT', v.visit_id, 'VISIT', v.customer_id, v.dealer_code, v.visited_on, v.finished_at,
                            case when exists (select 1 from refused_survey r where r.customer_id = v.customer_id)
                                then 'OPTED_OUT' else 'CHOSEN' end,
                            cast(:now as timestamp with time zone), cast(:today as date), cast(:generation as integer)
                        from finished_visit v
                        where v.finished_at > :after and v.finished_at <= :now
                            and not exists (select 1 from survey s where s.occasion = 'VISIT' and s.occasion_id = v.visit_id)
                        order by v.finished_at, v.visit_id
                        """)
                .param("after", after)
                .param("now", now)
                .param("today", today)
                .param("generation", generation)
                .update();
        if (written > 0) {
            counts.changed("s.chosen_on = :today", Map.of("today", today));
        }
        return written;
    }

    /** @param finishedAt when the car was handed back */
    record Chosen(long id, long customerId, String dealerCode, LocalDate happenedOn, OffsetDateTime finishedAt) {}

    List<Chosen> nextPortion(int most) {
        return jdbc.sql(
                        """
                        select id, customer_id, dealer_code, happened_on, finished_at
                        from survey where state = 'CHOSEN' order by id fetch first :most rows only
                        """)
                .param("most", most)
                .query(RecordRows.of(Chosen.class))
                .list();
    }

    boolean areLeft() {
        return !nextPortion(1).isEmpty();
    }

    /** A survey that is asked at once; empty where the occasion was asked about before. */
    Optional<Long> insert(Survey survey, OffsetDateTime now, LocalDate today, int generation) {
        int written = jdbc.sql(
                        """
                        insert into survey (occasion, occasion_id, subject, customer_id, dealer_code, happened_on, state, chosen_at,
                            chosen_on, generation)
                        select cast(:occasion as varchar(10)), cast(:occasionId as bigint), cast(:subject as varchar(10)),
                            cast(:customer as bigint), cast(:dealer as varchar(20)), cast(:happened as date), 'ASKED',
                            cast(:now as timestamp with time zone), cast(:today as date), cast(:generation as integer)
                        where not exists (select 1 from survey where occasion = :occasion and occasion_id = :occasionId)
                        """)
                .param("occasion", survey.occasion())
                .param("occasionId", survey.occasionId())
                .param("subject", survey.subject().name())
                .param("customer", survey.customerId())
                .param("dealer", survey.dealerCode())
                .param("happened", survey.happenedOn())
                .param("now", now)
                .param("today", today)
                .param("generation", generation)
                .update();
        Optional<Long> id = written == 0
                ? Optional.empty()
                : of(survey.occasion(), survey.occasionId()).map(Survey::id);
        id.ifPresent(counts::changed);
        return id;
    }

    boolean isRefused(long customerId) {
        return jdbc.sql("select count(*) from refused_survey where customer_id = :id")
                        .param("id", customerId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void asked(long id, String linkHash, OffsetDateTime at, OffsetDateTime expiresAt, boolean late) {
        jdbc.sql(
                        """
                        update survey set state = 'ASKED', link_hash = :hash, asked_at = :at, expires_at = :expires, asked_late = :late
                        where id = :id
                        """)
                .param("id", id)
                .param("hash", linkHash)
                .param("at", at)
                .param("expires", expiresAt)
                .param("late", late)
                .update();
        counts.changed(id);
    }

    void notAsked(long id, SurveyState why) {
        jdbc.sql("update survey set state = :state, link_hash = null where id = :id")
                .param("id", id)
                .param("state", why.name())
                .update();
        counts.changed(id);
    }

    /** Whoever was asked before the moment and has not answered. */
    int silent(OffsetDateTime askedBefore) {
        counts.changed("s.state = 'ASKED' and s.asked_at <= :before", Map.of("before", askedBefore));
        return jdbc.sql("update survey set state = 'SILENT' where state = 'ASKED' and asked_at <= :before")
                .param("before", askedBefore)
                .update();
    }

    Optional<Survey> of(String occasion, long occasionId) {
        return jdbc.sql(COLUMNS + " where occasion = :occasion and occasion_id = :id")
                .param("occasion", occasion)
                .param("id", occasionId)
                .query(RecordRows.of(Survey.class))
                .optional();
    }

    List<Survey> findAll(Collection<Long> ids) {
        return RecordRows.among(jdbc.sql(COLUMNS + " where id in (:keys)"), ids, Survey.class);
    }

    /** Oldest first. */
    List<Survey> ofCustomers(Collection<Long> customerIds) {
        return jdbc.sql(COLUMNS + " where customer_id in (:ids) order by id")
                .param("ids", customerIds)
                .query(RecordRows.of(Survey.class))
                .list();
    }

    /** The customer is erased: nothing they wrote stays, their links open nothing, and nobody asks them. */
    void forget(long customerId) {
        jdbc.sql(
                        """
                        update survey set words_sealed = null, link_hash = null,
                            state = case when state = 'CHOSEN' then 'FORGOTTEN' else state end
                        where customer_id = :id
                        """)
                .param("id", customerId)
                .update();
        jdbc.sql("update survey_follow_up_call set words_sealed = null"
                        + " where survey_id in (select id from survey where customer_id = :id)")
                .param("id", customerId)
                .update();
    }
}
