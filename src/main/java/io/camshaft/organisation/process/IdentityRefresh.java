package io.camshaft.organisation.process;

import io.camshaft.organisation.Absences;
import io.camshaft.organisation.EngineIdentities;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/**
 * Identities follow the calendar: at the start, because midnight may have passed while the application was down, and just
 * after midnight in the working calendar's zone, when absences begin and end. Several nodes may do it at once; the second
 * one finds nothing to change.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class IdentityRefresh implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(IdentityRefresh.class);
    private static final Duration SOON = Duration.ofMinutes(5);

    private final EngineIdentities identities;
    private final Absences absences;
    private volatile boolean missed;

    IdentityRefresh(EngineIdentities identities, Absences absences) {
        this.identities = identities;
        this.absences = absences;
    }

    @EventListener(ApplicationStartedEvent.class)
    void atStart() {
        identities.refresh();
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addTriggerTask(
                this::atMidnight, context -> next(context.getClock().instant()));
    }

    private void atMidnight() {
        missed = true;
        identities.refreshThoroughly();
        missed = false;
    }

    /** A night on which the database was away is made up for. */
    private Instant next(Instant now) {
        if (missed) {
            return now.plus(SOON);
        }
        try {
            return justAfterMidnight(now, absences.zone());
        } catch (DataAccessException e) {
            LOG.warn("The working calendar cannot be read; trying again soon", e);
            return now.plus(SOON);
        }
    }

    /** Ten seconds past the next midnight, so that clocks that differ a little agree on the day. */
    static Instant justAfterMidnight(Instant now, ZoneId zone) {
        return now.atZone(zone)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(zone)
                .plusSeconds(10)
                .toInstant();
    }
}
