package io.camshaft.platform.clock;

import io.camshaft.platform.clock.ForecastRepository.Opening;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The calendars by name. Asked for late, because modules that bring one may need the engine. */
@Component
class ClockCalendars {

    private final ObjectProvider<ClockCalendar> calendars;
    private volatile Map<String, ClockCalendar> byName = Map.of();

    ClockCalendars(ObjectProvider<ClockCalendar> calendars) {
        this.calendars = calendars;
    }

    ClockCalendar named(String name) {
        if (byName.isEmpty()) {
            byName = calendars.stream().collect(Collectors.toUnmodifiableMap(ClockCalendar::name, Function.identity()));
        }
        ClockCalendar named = byName.get(name);
        if (named == null) {
            throw new IllegalStateException("No clock calendar " + name + " among " + byName.keySet());
        }
        return named;
    }

    /** Windows of every calendar between two moments; at least one, an empty one, so that there is a row to ask. */
    List<Opening> windows(OffsetDateTime from, OffsetDateTime until) {
        List<Opening> windows = new ArrayList<>(List.of(new Opening("", from, from)));
        calendars.stream().forEach(calendar -> calendar.windows(from, until)
                .forEach(window -> windows.add(new Opening(calendar.name(), window.from(), window.until()))));
        return windows;
    }
}
