package io.camshaft.platform.clock;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Running clocks of a calendar, clock by clock: a calendar changes a few times a year, and then at night or for few cases. */
@Component
class RecountedClocks implements CalendarChanges {

    private static final int PORTION = 500;

    private final ClockRepository clocks;
    private final ClockKeeper keeper;
    private final EngineTimers timers;

    RecountedClocks(ClockRepository clocks, ClockKeeper keeper, EngineTimers timers) {
        this.clocks = clocks;
        this.keeper = keeper;
        this.timers = timers;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void around(String calendar, Runnable change) {
        each(calendar, keeper::settle);
        change.run();
        each(calendar, clock -> timers.follow(keeper.recalculate(clock)));
    }

    private void each(String calendar, Consumer<ClockRow> work) {
        List<Long> portion = clocks.running(calendar, 0, PORTION);
        while (!portion.isEmpty()) {
            portion.forEach(id -> clocks.locked(id).filter(ClockRow::runs).ifPresent(work));
            portion = clocks.running(calendar, portion.get(portion.size() - 1), PORTION);
        }
    }
}
