package io.camshaft.survey;

import io.camshaft.platform.jdbc.DayCounts;
import io.camshaft.platform.jdbc.DayCounts.Source;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Surveys by dealer and the day on which they were chosen. Whoever changes a survey or its follow-up says so here. */
@Repository
class SurveyCountRepository {

    private final DayCounts counts;

    SurveyCountRepository(JdbcClient jdbc) {
        LinkedHashMap<String, String> sums = new LinkedHashMap<>();
        sums.put("visits", "1");
        sums.put("asked", one("s.asked_at is not null"));
        sums.put("late", one("s.asked_late"));
        sums.put("answered", one("s.answered_at is not null"));
        sums.put("silent", one("s.state = 'SILENT'"));
        sums.put("points", "s.overall");
        sums.put("dissatisfied", one("f.survey_id is not null"));
        sums.put("open", one("f.state = 'OPEN'"));
        sums.put("solved", one("f.state = 'SOLVED'"));
        sums.put("solved_in_time", one("f.solved_in_time"));
        counts = new DayCounts(
                jdbc,
                new Source(
                        "survey",
                        "survey_run",
                        "chosen_on",
                        "survey s left join survey_follow_up f on f.survey_id = s.id",
                        sums));
    }

    private static String one(String condition) {
        return "case when " + condition + " then 1 else 0 end";
    }

    void changed(long surveyId) {
        counts.changed("s.id = :id", Map.of("id", surveyId));
    }

    void changed(String condition, Map<String, ?> values) {
        counts.changed(condition, values);
    }

    void count(LocalDate today) {
        counts.count(today);
    }

    /** @param dealers null for all */
    List<Figures> figures(LocalDate from, LocalDate until, Collection<String> dealers) {
        return counts.sums(from, until, dealers, Figures.class);
    }
}
