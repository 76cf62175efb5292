package io.camshaft.complaint;

import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.clock.Clocks;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** More time for the solution, by the supervisor and with a reason. The first promise stays: the case counts as late. */
@Service
@Transactional
public class ComplaintExtension {

    private static final String SOLUTION = "solution";

    private final ComplaintTextRepository texts;
    private final ComplaintProgressRepository progress;
    private final ComplaintSeals seals;
    private final Clocks clocks;
    private final Clock clock;

    ComplaintExtension(
            ComplaintTextRepository texts,
            ComplaintProgressRepository progress,
            ComplaintSeals seals,
            Clocks clocks,
            Clock clock) {
        this.texts = texts;
        this.progress = progress;
        this.seals = seals;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** The reason is sealed with the case; the clock knows only that there is one. */
    public void extend(String no, Duration more, String reason, String by) {
        if (reason == null || reason.isBlank()) {
            throw new BusinessRefusal("complaint.refusal.reasonMissing");
        }
        texts.extension(
                no, more.toMinutes(), seals.text(SealedNames.EXTENSION, reason.strip(), by, OffsetDateTime.now(clock)));
        progress.extended(no);
        clocks.extend(no, SOLUTION, more, "SUPERVISOR", by);
    }
}
