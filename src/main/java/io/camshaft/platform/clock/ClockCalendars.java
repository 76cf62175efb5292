package io.camshaft.platform.clock;

import io.camshaft.platform.clock.ForecastRepository.Opening;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
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

    /** Windows of every calendar between two moments; at least one, an empty one, so that there is a row to ask. */
    List<Opening> windows(OffsetDateTime from, OffsetDateTime until) {
        List<Opening> windows = new ArrayList<>(List.of(new Opening("", from, from)));
        calendars.stream().forEach(calendar -> calendar.windows(from, until)
                .forEach(window -> windows.add(new Opening(calendar.name(), window.from(), window.until()))));
        return windows;
    }
}
