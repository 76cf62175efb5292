package io.camshaft.survey;

import io.camshaft.platform.jdbc.RecordRows;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers: the columns of survey that the customer fills, and table survey_step. */
@Repository
class AnswerRepository {

    private final JdbcClient jdbc;
    private final SurveyCountRepository counts;

    AnswerRepository(JdbcClient jdbc, SurveyCountRepository counts) {
        this.jdbc = jdbc;
        this.counts = counts;
    }

    Optional<Survey> byLink(String linkHash) {
        return jdbc.sql(SurveyRepository.COLUMNS + " where link_hash = :hash")
                .param("hash", linkHash)
                .query(RecordRows.of(Survey.class))
                .optional();
    }

    /** False where there is an answer already: of two at once the row lets one through. */
    boolean answer(long id, SurveyAnswer answer, byte[] words, int generation, OffsetDateTime at) {
        int written = jdbc.sql(
                        """
                        update survey set state = 'ANSWERED', answered_at = :at, overall = :overall, waiting = :waiting,
                            explanation = :explanation, words_sealed = :words, generation = :generation,
                            answered_late = case when state = 'SILENT' then true else false end
                        where id = :id and answered_at is null and expires_at > :at
                        """)
                .param("id", id)
                .param("at", at)
                .param("overall", answer.overall())
                .param("waiting", answer.waiting())
                .param("explanation", answer.explanation())
                .param("words", words)
                .param("generation", generation)
                .update();
        if (written == 0) {
            return false;
        }
        counts.changed(id);
        answer.steps().forEach(step -> jdbc.sql("insert into survey_step (survey_id, step) values (:id, :step)")
                .param("id", id)
                .param("step", step.name())
                .update());
        return true;
    }

    Set<ServiceStep> steps(long id) {
        List<String> names = jdbc.sql("select step from survey_step where survey_id = :id")
                .param("id", id)
                .query(String.class)
                .list();
        Set<ServiceStep> steps = new TreeSet<>();
        names.forEach(name -> steps.add(ServiceStep.valueOf(name)));
        return steps;
    }

    /** Null where nothing was written or the customer was erased. */
    byte[] words(long id) {
        return jdbc.sql("select words_sealed from survey where id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes("words_sealed"))
                .list()
                .get(0);
    }
}
