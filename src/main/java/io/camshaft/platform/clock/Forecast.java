package io.camshaft.platform.clock;

import io.camshaft.platform.clock.CaseClock.State;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How likely an open clock is breached, from clocks like it that stopped in the last year: of those that were not over at this
 * share of their time either, how many were breached. Clocks are alike by process, name and likeness; where few are, the answer
 * leans on those of the same process and name, and without any history on the share that is used. History is remembered for some
 * minutes, so a question reads the clocks of the cases and nothing else.
 */
@Service
public class Forecast {

    /** So many cases in one statement. */
    private static final int SLICE = 1000;

    private final ForecastRepository repository;
    private final PastClocks past;
    private final ClockKeeper keeper;

    Forecast(ForecastRepository repository, PastClocks past, ClockKeeper keeper) {
        this.repository = repository;
        this.past = past;
        this.keeper = keeper;
    }

    /** Clocks of the cases that are open and not over, the likeliest to be breached first. What is late already is no forecast. */
    @Transactional(readOnly = true)
    public List<Chance> of(Collection<String> caseNos) {
        if (caseNos.isEmpty()) {
            return List.of();
        }
        OffsetDateTime now = keeper.now();
        PastClocks.History history = past.history();
        List<String> numbers = List.copyOf(caseNos);
        List<Chance> chances = new ArrayList<>();
        for (int from = 0; from < numbers.size(); from += SLICE) {
            repository.open(numbers.subList(from, Math.min(from + SLICE, numbers.size()))).stream()
                    .filter(row -> !isOver(row, now))
                    .map(row -> new Chance(row.id(), row.caseNo(), row.dueAt(), history.chance(row, share(row, now))))
                    .forEach(chances::add);
        }
        chances.sort(Comparator.comparing(Chance::chance)
                .reversed()
                .thenComparing(Chance::caseNo)
                .thenComparing(Chance::clockId));
        return chances;
    }

    /** Those of the clocks that are due within that time; clocks that stand still are not. */
    public Expected expected(Collection<Chance> chances, Duration within) {
        OffsetDateTime last = keeper.now().plus(within);
        List<Chance> due = chances.stream()
                .filter(each -> each.dueAt() != null && !each.dueAt().isAfter(last))
                .toList();
        return new Expected(due.stream().mapToDouble(Chance::chance).sum(), due.size());
    }

    private static boolean isOver(ClockRow row, OffsetDateTime now) {
        return row.breachedAt() != null || row.dueAt() != null && !row.dueAt().isAfter(now);
    }

    /** Percent of the allowed time that is used, 0 to 100. */
    private int share(ClockRow row, OffsetDateTime now) {
        Duration allowed = row.dial().allowed();
        Duration used = row.state() == State.PAUSED
                ? row.dial().used()
                : allowed.minus(keeper.calendarOf(row).between(now, row.dueAt()));
        return (int) Math.max(0, Math.min(100, used.toSeconds() * 100 / allowed.toSeconds()));
    }

    /**
     * @param dueAt null while the clock stands still
     * @param chance to be breached, 0 to 1
     */
    public record Chance(long clockId, String caseNo, OffsetDateTime dueAt, double chance) {

        private static final int LEAST_PERCENT = 20;
        private static final int LIKELY_PERCENT = 50;

        public int percent() {
            return (int) Math.round(chance * 100);
        }

        /** Below that nobody does anything else than without the number. */
        public boolean worthSaying() {
            return percent() >= LEAST_PERCENT;
        }

        public boolean likely() {
            return percent() >= LIKELY_PERCENT;
        }
    }

    /**
     * @param breaches to expect, a sum of chances
     * @param due how many clocks are due at all
     */
    public record Expected(double breaches, int due) {}
}
