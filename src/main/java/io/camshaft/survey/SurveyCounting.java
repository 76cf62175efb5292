package io.camshaft.survey;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the counts that the figures are read from. May run again, be killed anywhere and run on several nodes at once. */
@Service
@Transactional
public class SurveyCounting {

    private final SurveyCountRepository counts;
    private final Clock clock;

    SurveyCounting(SurveyCountRepository counts, Clock clock) {
        this.counts = counts;
        this.clock = clock;
    }

    public void count() {
        counts.count(LocalDate.now(clock));
    }
}
