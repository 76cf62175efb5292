package io.camshaft.platform.worklist;

import io.camshaft.platform.clock.CaseClock;
import io.camshaft.platform.clock.CaseClock.State;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * The clocks of a case in one line.
 *
 * @param dueAt earliest of those that run, null where none does
 * @param waitingFor what the first paused clock waits for; null where none stands still
 */
record ClockStand(OffsetDateTime dueAt, OffsetDateTime warnAt, String waitingFor) {

    static final ClockStand NONE = new ClockStand(null, null, null);

    static ClockStand of(List<CaseClock> clocks) {
        return new ClockStand(
                earliest(clocks, CaseClock::dueAt),
                earliest(clocks, CaseClock::warnAt),
                clocks.stream()
                        .filter(clock -> clock.state() == State.PAUSED)
                        .map(clock -> clock.pausedFor() == null ? clock.name() : clock.pausedFor())
                        .findFirst()
                        .orElse(null));
    }

    private static OffsetDateTime earliest(List<CaseClock> clocks, Function<CaseClock, OffsetDateTime> moment) {
        return clocks.stream()
                .filter(clock -> clock.state() == State.RUNNING)
                .map(moment)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
