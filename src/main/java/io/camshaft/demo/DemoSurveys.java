package io.camshaft.demo;

import io.camshaft.organisation.Unit;
import io.camshaft.organisation.UnitKind;
import io.camshaft.survey.Invitations;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Visits that ended today and in the last weeks, whose customers were asked as every ten minutes, or could not be. */
@Component
@Profile("demo")
class DemoSurveys {

    private static final Logger LOG = LoggerFactory.getLogger(DemoSurveys.class);
    /** Numbers of these visits; those of the calls end before. */
    private static final int FIRST = 100;

    private static final int TODAY = 9;
    private static final int EARLIER = 20;
    /** Of the dealers of the first region, in turn. */
    private static final int DEALERS = 4;

    private static final LocalTime MORNING = LocalTime.of(10, 20);

    private final DemoEvents events;
    private final DemoSurveyRepository surveys;
    private final DemoSurveyWork work;
    private final Invitations invitations;
    private final DemoRevisits.Surroundings surroundings;

    DemoSurveys(
            DemoEvents events,
            DemoSurveyRepository surveys,
            DemoSurveyWork work,
            Invitations invitations,
            DemoRevisits.Surroundings surroundings) {
        this.events = events;
        this.surveys = surveys;
        this.work = work;
        this.invitations = invitations;
        this.surroundings = surroundings;
    }

    /** The visit as the dealer's system knows it, and the day to which its survey is moved. */
    private record Visit(String no, LocalDate on) {}

    @EventListener
    @Order(2)
    void make(DemoRevisits.CallsReady ready) {
        OffsetDateTime now = OffsetDateTime.now(surroundings.clock());
        List<Visit> today = endedToday(ready.dealerCode(), now);
        List<Visit> earlier = endedEarlier(now);
        ask();
        Map<String, Long> letters = work.letters();
        work.answeredToday(
                letters, today.stream().map(visit -> surveys.about(visit.no())).toList());
        for (int i = 0; i < earlier.size(); i++) {
            String no = surveys.about(earlier.get(i).no());
            work.answeredEarlier(letters.get(no), i);
            surveys.askedThen(no, earlier.get(i).on(), morningOf(earlier.get(i).on()));
        }
        invitations.countSilence();
        LOG.info("{} surveys are ready", today.size() + earlier.size());
    }

    /** The last ones were handed back more than an hour ago: they are asked late. */
    private List<Visit> endedToday(String dealer, OffsetDateTime now) {
        LocalDate day = LocalDate.now(surroundings.clock());
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i < TODAY; i++) {
            visits.add(new Visit(events.finished(FIRST + i, dealer, day, now.minusMinutes(10 + 8L * i)), day));
        }
        events.finishedWithoutMail(FIRST + TODAY, dealer, now.minusMinutes(30));
        events.finishedUnwilling(FIRST + TODAY + 1, dealer, now.minusMinutes(30));
        return visits;
    }

    private List<Visit> endedEarlier(OffsetDateTime now) {
        List<Unit> dealers = surroundings.organisation().units(UnitKind.DEALER);
        LocalDate today = LocalDate.now(surroundings.clock());
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i < EARLIER; i++) {
            LocalDate day = today.minusDays(3L + i);
            int index = FIRST + TODAY + 2 + i;
            String no = events.finished(index, dealers.get(i % DEALERS).code(), day, now.minusMinutes(45));
            visits.add(new Visit(no, day));
        }
        return visits;
    }

    private void ask() {
        invitations.choose();
        boolean more = invitations.askPortion();
        while (more) {
            more = invitations.askPortion();
        }
    }

    private OffsetDateTime morningOf(LocalDate day) {
        return day.atTime(MORNING).atZone(surroundings.clock().getZone()).toOffsetDateTime();
    }
}
