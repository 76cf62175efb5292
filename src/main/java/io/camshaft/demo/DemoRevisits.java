package io.camshaft.demo;

import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Unit;
import io.camshaft.organisation.UnitKind;
import io.camshaft.revisit.RevisitSelection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A morning's calls after sales and visits of the last days, some made, one with a notice that waits for its answer. */
@Component
@Profile("demo")
class DemoRevisits {

    private static final Logger LOG = LoggerFactory.getLogger(DemoRevisits.class);
    private static final int EVENTS = 48;
    private static final int DAYS_BACK = 10;

    private final DemoEvents events;
    private final DemoRevisitRepository calls;
    private final DemoRevisitWork work;
    private final RevisitSelection selection;
    private final Surroundings surroundings;

    DemoRevisits(
            DemoEvents events,
            DemoRevisitRepository calls,
            DemoRevisitWork work,
            RevisitSelection selection,
            Surroundings surroundings) {
        this.events = events;
        this.calls = calls;
        this.work = work;
        this.selection = selection;
        this.surroundings = surroundings;
    }

    /** Dealers, today, and those who go on. */
    @Component
    @Profile("demo")
    record Surroundings(Organisation organisation, Clock clock, ApplicationEventPublisher news) {}

    /** The calls of the first morning are there, and the first of them made. @param dealerCode whose people made them */
    record CallsReady(String dealerCode) {}

    /** After {@link DemoData} has made the people. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (calls.isEmpty()) {
            Thread maker = new Thread(this::make, "demo-revisits");
            maker.setDaemon(true);
            maker.start();
        }
    }

    private void make() {
        List<Unit> dealers = surroundings.organisation().units(UnitKind.DEALER);
        for (int i = 0; i < EVENTS; i++) {
            String dealer = i % 3 == 0
                    ? dealers.get(i / 3 % dealers.size()).code()
                    : dealers.get(0).code();
            if (i % 2 == 0) {
                events.sale(i, dealer);
            } else {
                events.visit(i, dealer);
            }
        }
        LocalDate today = LocalDate.now(surroundings.clock());
        calls.chooseFrom(today.minusDays(DAYS_BACK));
        int chosen = selection.choose().calls();
        calls.giveOut(today);
        boolean more = selection.startPortion();
        while (more) {
            more = selection.startPortion();
        }
        selection.report();
        work.goOn(dealers.get(0).code());
        LOG.info("{} calls after sales and visits are ready", chosen);
        surroundings.news().publishEvent(new CallsReady(dealers.get(0).code()));
    }
}
