package io.camshaft.platform.clock;

import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The calendars by name. Asked for late, because modules that bring one may need the engine. */
@Component
class ClockCalendars {

    private final ObjectProvider<ClockCalendar> calendars;

    ClockCalendars(ObjectProvider<ClockCalendar> calendars) {
        this.calendars = calendars;
    }

    ClockCalendar named(String name) {
        return calendars.stream()
                .filter(calendar -> calendar.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No clock calendar " + name + " among "
                        + calendars.stream().map(ClockCalendar::name).collect(Collectors.joining(", "))));
    }
}
