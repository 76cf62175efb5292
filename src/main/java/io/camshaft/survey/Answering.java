package io.camshaft.survey;

import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.protection.Protection;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customer's side: a link opens one survey, once, for some days. */
@Service
@Transactional
public class Answering {

    /** Characters of what a customer may write. */
    public static final int LONGEST = 1000;

    private static final int BEST = 10;
    /** Longer ones are not ours; nothing is looked up for them. */
    private static final String TOKEN = "[A-Za-z0-9_-]{20,40}";

    private final AnswerRepository answers;
    private final FollowUps followUps;
    private final Protection protection;
    private final SurveySettings settings;
    private final Clock clock;

    Answering(
            AnswerRepository answers,
            FollowUps followUps,
            Protection protection,
            SurveySettings settings,
            Clock clock) {
        this.answers = answers;
        this.followUps = followUps;
        this.protection = protection;
        this.settings = settings;
        this.clock = clock;
    }

    /** What the link leads to. */
    public enum Door {
        OPEN,
        ANSWERED,
        EXPIRED,
        UNKNOWN
    }

    @Transactional(readOnly = true)
    public Optional<Survey> survey(String token) {
        return token.matches(TOKEN) ? answers.byLink(SurveyLink.hash(token)) : Optional.empty();
    }

    public Door door(Optional<Survey> survey) {
        if (survey.isEmpty()) {
            return Door.UNKNOWN;
        }
        if (survey.get().answeredAt() != null) {
            return Door.ANSWERED;
        }
        return survey.get().expiresAt().isAfter(OffsetDateTime.now(clock)) ? Door.OPEN : Door.EXPIRED;
    }

    /**
     * Takes the answer; who is not content is called. Refuses with a sentence what is missing, wrong or too long.
     *
     * @return {@link Door#OPEN} where it was taken, else why not; of two at the same moment one is taken
     */
    public Door answer(String token, SurveyAnswer answer) {
        Optional<Survey> survey = survey(token);
        Door door = door(survey);
        if (door != Door.OPEN) {
            return door;
        }
        check(answer);
        long id = survey.get().id();
        byte[] words = protection.seal(SealedNames.WORDS, answer.words());
        if (!answers.answer(id, answer, words, protection.generation(), OffsetDateTime.now(clock))) {
            return Door.ANSWERED;
        }
        if (isDissatisfied(answer)) {
            followUps.open(survey.get());
        }
        return Door.OPEN;
    }

    /** Whether the customer is called. */
    public boolean isDissatisfied(SurveyAnswer answer) {
        return answer.overall() != null && answer.overall() <= settings.dissatisfiedUpTo();
    }

    private static void check(SurveyAnswer answer) {
        if (answer.overall() == null) {
            throw new BusinessRefusal("survey.refusal.overallMissing");
        }
        boolean onScale = Stream.of(answer.overall(), answer.waiting(), answer.explanation())
                .allMatch(score -> score == null || score >= 1 && score <= BEST);
        if (!onScale) {
            throw new BusinessRefusal("survey.refusal.score", BEST);
        }
        if (answer.words() != null && answer.words().length() > LONGEST) {
            throw new BusinessRefusal("survey.refusal.tooLong", LONGEST);
        }
    }
}
