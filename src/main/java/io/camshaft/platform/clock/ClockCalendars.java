package io.camshaft.platform.clock;

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
}
