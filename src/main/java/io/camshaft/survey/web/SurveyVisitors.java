package io.camshaft.survey.web;

import io.camshaft.platform.web.LeakyBuckets;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * How much one address may do without an account. Customers in a dealer's waiting room share one, and honest ones need two
 * requests; who tries secrets needs 2 to the power of 159.
 */
@Component
class SurveyVisitors {

    private static final int LOOKS = 60;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);
    private static final int ANSWERS = 20;
    private static final Duration ANSWER_AGAIN = Duration.ofMinutes(1);

    private final LeakyBuckets buckets;

    SurveyVisitors(Clock clock) {
        this.buckets = new LeakyBuckets(clock);
    }

    boolean mayLook(String address) {
        return buckets.allow("LOOK", address, LOOKS, LOOK_AGAIN);
    }

    boolean mayAnswer(String address) {
        return buckets.allow("ANSWER", address, ANSWERS, ANSWER_AGAIN);
    }
}
