package io.camshaft.platform.clock;

import io.camshaft.platform.clock.ForecastRepository.Line;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/**
 * What became of clocks in the last year, remembered for ten minutes on each node. It reads a year of clocks, so one asks for it
 * anew and the others go on with what is known.
 */
@Component
class PastClocks {

    private static final Duration HISTORY = Duration.ofDays(365);
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final ForecastRepository repository;
    private final ClockKeeper keeper;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Known known;

    PastClocks(ForecastRepository repository, ClockKeeper keeper) {
        this.repository = repository;
        this.keeper = keeper;
    }

    History history() {
        OffsetDateTime now = keeper.now();
        Known before = known;
        if (before != null && (before.isFresh(now) || !asking.tryLock())) {
            return before.history();
        }
        if (before == null) {
            asking.lock();
        }
        try {
            if (known == null || !known.isFresh(now)) {
                known = new Known(new History(repository.past(now.minus(HISTORY))), now);
            }
            return known.history();
        } finally {
            asking.unlock();
        }
    }

    private record Known(History history, OffsetDateTime at) {

        /** Not from the future either: the clock may be set back. */
        boolean isFresh(OffsetDateTime now) {
            return !now.isBefore(at) && now.isBefore(at.plus(FRESH));
        }
    }

    /** Past clocks by how far they came. */
    static final class History {

        /** Weights of what is leant on, in clocks. */
        private static final double SHARE_WEIGHT = 4;

        private static final double KIND_WEIGHT = 8;

        /** By kind, and by kind and likeness: clocks and breached ones that had used at least so many percent. */
        private final Map<List<String>, long[][]> curves = new HashMap<>();

        History(List<Line> lines) {
            for (Line line : lines) {
                add(List.of(line.processKey(), line.name()), line);
                add(List.of(line.processKey(), line.name(), line.likeness()), line);
            }
        }

        private void add(List<String> kind, Line line) {
            long[][] curve = curves.computeIfAbsent(kind, made -> new long[101][2]);
            for (int share = 0; share <= Math.min(100, line.share()); share++) {
                curve[share][0] += line.clocks();
                curve[share][1] += line.breached();
            }
        }

        /** @param share percent of its time that the open clock has used */
        double chance(ClockRow open, int share) {
            if (share >= 100) {
                return 1;
            }
            String likeness = open.likeness() == null ? "" : open.likeness();
            double leaning = smoothed(List.of(open.processKey(), open.name()), share, share / 100.0, SHARE_WEIGHT);
            return smoothed(List.of(open.processKey(), open.name(), likeness), share, leaning, KIND_WEIGHT);
        }

        private double smoothed(List<String> kind, int share, double leaning, double weight) {
            long[][] curve = curves.get(kind);
            return curve == null ? leaning : (curve[share][1] + weight * leaning) / (curve[share][0] + weight);
        }
    }
}
