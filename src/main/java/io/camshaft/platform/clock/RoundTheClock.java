package io.camshaft.platform.clock;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** Every minute counts, nights and holidays too. */
@Component
class RoundTheClock implements ClockCalendar {

    static final String NAME = "ROUND_THE_CLOCK";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public OffsetDateTime plus(OffsetDateTime from, Duration counted) {
        return from.plus(counted);
    }

    @Override
    public Duration between(OffsetDateTime from, OffsetDateTime until) {
        return until.isAfter(from) ? Duration.between(from, until) : Duration.ZERO;
    }

    @Override
    public List<Window> windows(OffsetDateTime from, OffsetDateTime until) {
        return until.isAfter(from) ? List.of(new Window(from, until)) : List.of();
    }
}
