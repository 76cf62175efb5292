package io.camshaft.complaint.intake;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks into the mailbox every minute. Of several nodes one does it, for as long as it does. */
@Component
class MailboxPoll {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxPoll.class);
    /** Longer than a round takes; a node that died gives the mailbox back after it. */
    private static final int LEASE_MINUTES = 10;

    private static final int REMEMBERED_DAYS = 180;

    private final MailboxRound round;
    private final SeenMailRepository seen;
    private final MailboxSettings settings;
    private final Clock clock;
    private final String holder = UUID.randomUUID().toString();

    MailboxPoll(MailboxRound round, SeenMailRepository seen, MailboxSettings settings, Clock clock) {
        this.round = round;
        this.seen = seen;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void poll() {
        if (!settings.isOn()) {
            return;
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (!seen.hold(holder, now, now.plusMinutes(LEASE_MINUTES))) {
            return;
        }
        try {
            round.look();
        } catch (MessagingException e) {
            LOG.warn("The mailbox could not be read: {}", e.getClass().getSimpleName());
        } finally {
            OffsetDateTime done = OffsetDateTime.now(clock);
            seen.hold(holder, done, done);
        }
    }

    @Scheduled(cron = "0 50 3 * * *")
    void forgetOldOnes() {
        seen.forgetBefore(OffsetDateTime.now(clock).minusDays(REMEMBERED_DAYS));
    }
}
