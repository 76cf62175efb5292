package io.camshaft.revisit.quality;

import io.camshaft.organisation.WorkingTime;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;

/** Until when somebody looks once more. */
@Component
public class QualityTimes {

    private final QualitySettings settings;
    private final WorkingTime workingTime;
    private final Clock clock;

    QualityTimes(QualitySettings settings, WorkingTime workingTime, Clock clock) {
        this.settings = settings;
        this.workingTime = workingTime;
        this.clock = clock;
    }

    public OffsetDateTime correctionDue() {
        return inDays(settings.correctionDays());
    }

    public OffsetDateTime checkDue() {
        return inDays(settings.checkDays());
    }

    public OffsetDateTime recallDue() {
        return inDays(settings.recallDays());
    }

    /** Who did not answer is tried again on the next working day. */
    public OffsetDateTime nextRecall() {
        return inDays(1);
    }

    private OffsetDateTime inDays(int workingDays) {
        return workingTime.plusDays(OffsetDateTime.now(clock), workingDays);
    }
}
