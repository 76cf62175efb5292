package io.camshaft.survey.process;

import io.camshaft.organisation.FactWording;
import io.camshaft.organisation.Organisation;
import io.camshaft.platform.text.Texts;
import io.camshaft.survey.ServiceStep;
import io.camshaft.survey.Survey;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Facts as people read them, in the installation's language. */
@Component
class SurveyWording extends FactWording {

    SurveyWording(Texts texts, Organisation organisation, Clock clock) {
        super(texts, organisation, clock);
    }

    /** Tells cases apart and says nothing about anybody. */
    String title(Survey survey) {
        return score(survey.overall()) + " · " + survey.dealerCode();
    }

    String score(Integer score) {
        return score == null ? NONE : text("survey.score", score);
    }

    /** Steps that the customer did not tick. */
    String missing(Survey survey, Set<ServiceStep> done) {
        String missing = survey.subject().steps().stream()
                .filter(step -> !done.contains(step))
                .map(step -> text("survey.step." + step))
                .collect(Collectors.joining(" · "));
        return orDash(missing);
    }
}
