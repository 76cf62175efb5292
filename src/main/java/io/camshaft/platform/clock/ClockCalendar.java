package io.camshaft.platform.clock;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;

/** A calendar that clocks count in; one bean per name. ROUND_THE_CLOCK is the platform's, WORKING the organisation's. */
public interface ClockCalendar {

    String name();

    /** The moment after that much counted time. */
    OffsetDateTime plus(OffsetDateTime from, Duration counted);

    /** Counted time between two moments; zero where the second is not later. */
    Duration between(OffsetDateTime from, OffsetDateTime until);

    /** Windows that count between two moments, cut to them, in order, neighbours joined. */
    List<Window> windows(OffsetDateTime from, OffsetDateTime until);

    record Window(OffsetDateTime from, OffsetDateTime until) {}
}
