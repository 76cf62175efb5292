package io.camshaft.survey;

import io.camshaft.organisation.WorkingTime;
import io.camshaft.revisit.CallTimes;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** When dissatisfied customers are called. */
@Component
public class FollowUpTimes {

    private final SurveySettings settings;
    private final WorkingTime workingTime;
    private final CallTimes callTimes;
    private final Clock clock;

    FollowUpTimes(SurveySettings settings, WorkingTime workingTime, CallTimes callTimes, Clock clock) {
        this.settings = settings;
        this.workingTime = workingTime;
        this.callTimes = callTimes;
        this.clock = clock;
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** Working time in which the customer is to be called. */
    public Duration callWithin() {
        return Duration.ofHours(settings.callHours());
    }

    boolean isInTime(OffsetDateTime opened) {
        return workingTime.between(opened, now()).compareTo(callWithin()) <= 0;
    }

    /** The next working day at this time. */
    OffsetDateTime nextDay() {
        return workingTime.plusDays(now(), 1);
    }

    /** Another time of another day, as for other calls. @param made moments of the attempts in vain, oldest first */
    OffsetDateTime afterInVain(List<OffsetDateTime> made) {
        List<ZonedDateTime> local =
                made.stream().map(at -> at.atZoneSameInstant(clock.getZone())).toList();
        return callTimes.afterInVain(local);
    }
}
