package io.camshaft.queue;

import io.camshaft.organisation.WorkingTime;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.worklist.WorkItem;
import io.camshaft.platform.worklist.Worklist;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Gives out what is free and takes back what lies idle, every few seconds within working hours. Every node may do it at the same
 * time: each task is a transaction of its own that is refused where somebody was quicker.
 */
@Component
class AssignmentSweep {

    private static final Logger LOG = LoggerFactory.getLogger(AssignmentSweep.class);
    /** So that one long queue does not keep the others waiting; the rest comes next time. */
    private static final int MOST_AT_ONCE = 200;

    private final AssignmentRuleRepository rules;
    private final Worklist worklist;
    private final Assignment assignment;
    private final TakeBack takeBack;
    private final WorkingMoment moment;

    AssignmentSweep(
            AssignmentRuleRepository rules,
            Worklist worklist,
            Assignment assignment,
            TakeBack takeBack,
            WorkingMoment moment) {
        this.rules = rules;
        this.worklist = worklist;
        this.assignment = assignment;
        this.takeBack = takeBack;
        this.moment = moment;
    }

    @Scheduled(initialDelayString = "${camshaft.queue.sweep-after:PT1M}", fixedDelayString = "PT10S")
    void sweep() {
        if (moment.isWorking()) {
            takeBack();
            giveOut();
        }
    }

    /** Number of tasks given out. */
    int giveOut() {
        int given = 0;
        for (AssignmentRule rule : rules.all()) {
            if (rule.active()) {
                for (WorkItem item : worklist.free(rule.processKey(), rule.elementId(), MOST_AT_ONCE)) {
                    given += quietly(() -> assignment.assign(item).isPresent());
                }
            }
        }
        return given;
    }

    /** Number of tasks taken back. */
    int takeBack() {
        int taken = 0;
        for (AssignmentRule rule : rules.all()) {
            if (rule.takeBackHours() != null) {
                OffsetDateTime since = moment.before(Duration.ofHours(rule.takeBackHours()));
                for (WorkItem item : worklist.idle(rule.processKey(), rule.elementId(), since, MOST_AT_ONCE)) {
                    taken += quietly(() -> takeBack.take(item, rule.takeBackHours()));
                }
            }
        }
        return taken;
    }

    private static int quietly(java.util.function.BooleanSupplier act) {
        try {
            return act.getAsBoolean() ? 1 : 0;
        } catch (RuntimeException e) {
            BusinessRefusal refusal = BusinessRefusal.in(e);
            LOG.debug("Not given out or taken back: {}", refusal == null ? e.toString() : refusal.textKey());
            if (refusal == null) {
                LOG.warn("A task was not given out or taken back", e);
            }
            return 0;
        }
    }

    /** Now, by the working calendar. */
    @Component
    static class WorkingMoment {

        private final WorkingTime workingTime;
        private final Clock clock;

        WorkingMoment(WorkingTime workingTime, Clock clock) {
            this.workingTime = workingTime;
            this.clock = clock;
        }

        boolean isWorking() {
            OffsetDateTime now = OffsetDateTime.now(clock);
            return !workingTime.between(now, now.plusMinutes(1)).isZero();
        }

        OffsetDateTime before(Duration workingHours) {
            return workingTime.minus(OffsetDateTime.now(clock), workingHours);
        }
    }
}
