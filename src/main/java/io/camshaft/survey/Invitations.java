package io.camshaft.survey;

import io.camshaft.customer.CustomerPost;
import io.camshaft.platform.protection.Protection;
import io.camshaft.revisit.ContactBudget;
import io.camshaft.survey.SurveyRepository.Chosen;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the customers of finished visits. Every method may run again, be killed anywhere, and run on several nodes at once: the one
 * row of survey_run lets one in at a time, a survey is unique by its visit, and what was not committed is done by the next run.
 */
@Service
@Transactional
public class Invitations {

    private static final Logger LOG = LoggerFactory.getLogger(Invitations.class);

    private final SurveyRepository surveys;
    private final Letters letters;
    private final Protection protection;
    private final SurveySettings settings;
    private final Clock clock;

    Invitations(
            SurveyRepository surveys, Letters letters, Protection protection, SurveySettings settings, Clock clock) {
        this.surveys = surveys;
        this.letters = letters;
        this.protection = protection;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Writes a survey for every visit that has ended and has none; visits that ended too long ago are left alone, because nobody
     * remembers and nobody wants yesterday's questions after a stop. @return how many
     */
    public int choose() {
        surveys.lock();
        OffsetDateTime now = now();
        surveys.ran(now);
        return surveys.choose(
                now.minusHours(settings.latestHours()), now, LocalDate.now(clock), protection.generation());
    }

    /** Asks some customers in one transaction. True where more wait. */
    public boolean askPortion() {
        surveys.lock();
        List<Chosen> portion = surveys.nextPortion(settings.portion());
        Map<Long, Integer> room =
                letters.room(portion.stream().map(Chosen::customerId).distinct().toList());
        for (Chosen chosen : portion) {
            if (chosen.finishedAt().isBefore(now().minusHours(settings.latestHours()))) {
                surveys.notAsked(chosen.id(), SurveyState.MISSED);
            } else if (room.getOrDefault(chosen.customerId(), 0) < 1) {
                surveys.notAsked(chosen.id(), SurveyState.OVER_BUDGET);
            } else if (ask(chosen)) {
                room.merge(chosen.customerId(), -1, Integer::sum);
            }
        }
        return surveys.areLeft();
    }

    private boolean ask(Chosen chosen) {
        OffsetDateTime promised = chosen.finishedAt().plusMinutes(settings.lateMinutes());
        try {
            return letters.apart(() -> ask(chosen.id(), now().isAfter(promised), page -> letters.invite(chosen, page)));
        } catch (TransientDataAccessException busy) {
            throw busy;
        } catch (RuntimeException broken) {
            // One record that cannot be read must not keep everybody else from being asked.
            LOG.error(
                    "{} could not be sent: {}",
                    SurveyNo.of(chosen.id()),
                    broken.getClass().getName());
            surveys.notAsked(chosen.id(), SurveyState.FAILED);
            return false;
        }
    }

    private boolean ask(long id, boolean late, Predicate<String> letter) {
        SurveyLink.Made link = letters.link();
        if (!letter.test(link.url())) {
            surveys.notAsked(id, SurveyState.NO_ADDRESS);
            return false;
        }
        OffsetDateTime now = now();
        surveys.asked(id, link.hash(), now, now.plusDays(settings.linkDays()), late);
        return true;
    }

    /** Asks about something else than a visit, once. @param letter false where there is no address */
    void askNow(Survey survey, Predicate<String> letter) {
        Optional<Long> fresh = surveys.insert(survey, now(), LocalDate.now(clock), protection.generation());
        fresh.ifPresent(id -> {
            if (surveys.isRefused(survey.customerId())) {
                surveys.notAsked(id, SurveyState.OPTED_OUT);
            } else {
                ask(id, false, letter);
            }
        });
    }

    /** Counts those who have not answered in time; nobody chases them. @return how many */
    public int countSilence() {
        return surveys.silent(now().minus(Duration.ofHours(settings.silentHours())));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** The letters, within what each customer may get. */
    @Component
    static class Letters {

        private static final String PURPOSE = "SURVEY";

        private final CustomerPost post;
        private final ContactBudget budget;
        private final SurveyLink links;
        private final DealerNames dealers;
        private final TransactionTemplate savepoint;

        Letters(
                CustomerPost post,
                ContactBudget budget,
                SurveyLink links,
                DealerNames dealers,
                PlatformTransactionManager transactions) {
            this.post = post;
            this.budget = budget;
            this.links = links;
            this.dealers = dealers;
            this.savepoint = new TransactionTemplate(transactions);
            this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        }

        /** What fails is undone alone; the portion goes on. */
        boolean apart(BooleanSupplier work) {
            return Boolean.TRUE.equals(savepoint.execute(status -> work.getAsBoolean()));
        }

        SurveyLink.Made link() {
            return links.fresh();
        }

        Map<Long, Integer> room(List<Long> customerIds) {
            return budget.room(customerIds, PURPOSE);
        }

        boolean invite(Chosen chosen, String page) {
            String no = SurveyNo.of(chosen.id());
            Map<String, Object> facts =
                    Map.of("page", page, "dealer", dealers.of(chosen.dealerCode()), "day", chosen.happenedOn());
            boolean sent = post.write("survey/invitation", no, chosen.customerId(), "invitation", facts);
            if (sent) {
                budget.contacted(chosen.customerId(), PURPOSE, no);
            }
            return sent;
        }
    }
}
