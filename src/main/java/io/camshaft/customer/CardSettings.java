package io.camshaft.customer;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The day a card is written and how often cars want maintenance. */
@Component
class CardSettings {

    private final CustomerSettings settings;
    private final Clock clock;

    CardSettings(CustomerSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    int maintenanceDays() {
        return settings.maintenanceDays();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
