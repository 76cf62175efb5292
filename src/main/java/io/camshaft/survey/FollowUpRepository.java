package io.camshaft.survey;

import io.camshaft.platform.jdbc.RecordRows;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables survey_follow_up and survey_follow_up_call. */
@Repository
class FollowUpRepository {

    private final JdbcClient jdbc;
    private final SurveyCountRepository counts;

    FollowUpRepository(JdbcClient jdbc, SurveyCountRepository counts) {
        this.jdbc = jdbc;
        this.counts = counts;
    }

    void open(long surveyId, OffsetDateTime at) {
        jdbc.sql("insert into survey_follow_up (survey_id, state, opened_at) values (:id, 'OPEN', :at)")
                .param("id", surveyId)
                .param("at", at)
                .update();
        counts.changed(surveyId);
    }

    Optional<FollowUp> find(long surveyId) {
        return jdbc.sql(
                        """
                        select survey_id, state, opened_at, next_at, cause_code, measure_code, solved_in_time, complaint_no, ended_at
                        from survey_follow_up where survey_id = :id
                        """)
                .param("id", surveyId)
                .query(RecordRows.of(FollowUp.class))
                .optional();
    }

    /** @param wordsSealed null where nothing was said or the customer was erased */
    record Call(int attempt, FollowUpResult result, byte[] wordsSealed, OffsetDateTime calledAt, String calledBy) {}

    void insert(long surveyId, Call call, int generation) {
        jdbc.sql(
                        """
                        insert into survey_follow_up_call (survey_id, attempt, result, words_sealed, generation, called_at, called_by)
                        values (:id, :attempt, :result, :words, :generation, :at, :by)
                        """)
                .param("id", surveyId)
                .param("attempt", call.attempt())
                .param("result", call.result().name())
                .param("words", call.wordsSealed())
                .param("generation", generation)
                .param("at", call.calledAt())
                .param("by", call.calledBy())
                .update();
    }

    /** Oldest first. */
    List<Call> calls(long surveyId) {
        return jdbc.sql(
                        """
                        select attempt, result, words_sealed, called_at, called_by from survey_follow_up_call
                        where survey_id = :id order by attempt
                        """)
                .param("id", surveyId)
                .query(RecordRows.of(Call.class))
                .list();
    }

    void again(long surveyId, OffsetDateTime nextAt) {
        jdbc.sql("update survey_follow_up set next_at = :next where survey_id = :id")
                .param("id", surveyId)
                .param("next", nextAt)
                .update();
    }

    void solved(long surveyId, String causeCode, String measureCode, boolean inTime, OffsetDateTime at) {
        jdbc.sql(
                        """
                        update survey_follow_up set state = 'SOLVED', cause_code = :cause, measure_code = :measure, solved_in_time = :inTime,
                            next_at = null, ended_at = :at
                        where survey_id = :id
                        """)
                .param("id", surveyId)
                .param("cause", causeCode)
                .param("measure", measureCode)
                .param("inTime", inTime)
                .param("at", at)
                .update();
        counts.changed(surveyId);
    }

    void ended(long surveyId, FollowUpState state, OffsetDateTime at) {
        jdbc.sql("update survey_follow_up set state = :state, next_at = null, ended_at = :at where survey_id = :id")
                .param("id", surveyId)
                .param("state", state.name())
                .param("at", at)
                .update();
        counts.changed(surveyId);
    }

    void complained(long surveyId, String complaintNo) {
        jdbc.sql("update survey_follow_up set complaint_no = :no where survey_id = :id")
                .param("id", surveyId)
                .param("no", complaintNo)
                .update();
    }
}
