package io.camshaft.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Somebody who read cards in a night of last month, for no case: so that the audit of readings has something to find. */
@Component
@Profile("demo")
class DemoReadings {

    private static final String READER = "han.mei";
    private static final int CARDS = 7;

    private final DemoReadingRepository readings;
    private final Clock clock;

    DemoReadings(DemoReadingRepository readings, Clock clock) {
        this.readings = readings;
        this.clock = clock;
    }

    /** After {@link DemoData} has made the customers. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (readings.isEmpty()) {
            OffsetDateTime night = LocalDate.now(clock)
                    .minusMonths(1)
                    .withDayOfMonth(12)
                    .atTime(2, 10)
                    .atZone(clock.getZone())
                    .toOffsetDateTime();
            readings.read(READER, night, CARDS);
        }
    }
}
