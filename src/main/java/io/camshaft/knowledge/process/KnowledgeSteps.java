package io.camshaft.knowledge.process;

import io.camshaft.knowledge.KnowledgeSettings;
import io.camshaft.organisation.WorkingTime;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Date;
import org.springframework.stereotype.Component;

/** Deadlines that the model asks in its expressions. Reads only. */
@Component("knowledgeSteps")
public class KnowledgeSteps {

    private final KnowledgeSettings settings;
    private final WorkingTime workingTime;
    private final Clock clock;

    KnowledgeSteps(KnowledgeSettings settings, WorkingTime workingTime, Clock clock) {
        this.settings = settings;
        this.workingTime = workingTime;
        this.clock = clock;
    }

    public Date reviewDueAt() {
        return inDays(settings.reviewDays());
    }

    public Date remindReviewAt() {
        return inDays(settings.reminderDays());
    }

    private Date inDays(int workingDays) {
        return Date.from(
                workingTime.plusDays(OffsetDateTime.now(clock), workingDays).toInstant());
    }
}
