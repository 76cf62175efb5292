package io.camshaft.platform.clock;

import io.camshaft.platform.clock.ForecastRepository.Line;
import io.camshaft.platform.clock.ForecastRepository.What;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How likely an open clock is breached, from clocks like it that stopped in the last year: of those that were not over at this
 * share of their time either, how many were breached. Clocks are alike by process, name and likeness; where few are, the answer
 * leans on those of the same process and name, and without any history on the share that is used.
 */
@Service
public class Forecast {

    private static final Duration HISTORY = Duration.ofDays(365);
    /** Weights of what is leant on, in clocks. */
    private static final double SHARE_WEIGHT = 4;

    private static final double KIND_WEIGHT = 8;

    private final ForecastRepository repository;
    private final ClockKeeper keeper;
    private final ClockCalendars calendars;

    Forecast(ForecastRepository repository, ClockKeeper keeper, ClockCalendars calendars) {
        this.repository = repository;
        this.keeper = keeper;
        this.calendars = calendars;
    }

    /** Chance from 0 to 1 by clock; stopped and unknown clocks are absent, breached ones have 1. */
    @Transactional(readOnly = true)
    public Map<Long, Double> of(Collection<Long> clockIds) {
        if (clockIds.isEmpty()) {
            return Map.of();
        }
        OffsetDateTime now = keeper.now();
        OffsetDateTime last = repository.lastDue(clockIds, now);
        List<Line> lines = repository.each(clockIds, now, now.minus(HISTORY), calendars.windows(now, last));
        Map<Long, Double> chances = new HashMap<>();
        History history = new History(lines);
        open(lines).forEach(clock -> chances.put(clock.id(), history.chance(clock)));
        return chances;
    }

    /** @param processKeys empty for every process */
    @Transactional(readOnly = true)
    public Expected expected(Collection<String> processKeys) {
        OffsetDateTime now = keeper.now();
        List<Line> lines = repository.due(
                processKeys, now, now.minus(HISTORY), calendars.windows(now, now.plus(Duration.ofHours(48))));
        History history = new History(lines);
        double soon = 0;
        double later = 0;
        long dueSoon = 0;
        long dueLater = 0;
        for (Line alike : open(lines)) {
            double chance = history.chance(alike);
            soon += alike.marked() * chance;
            later += alike.clocks() * chance;
            dueSoon += alike.marked();
            dueLater += alike.clocks();
        }
        return new Expected(soon, later, dueSoon, dueLater);
    }

    private static List<Line> open(List<Line> lines) {
        return lines.stream().filter(line -> line.what() == What.OPEN).toList();
    }

    /**
     * Breaches to expect of running clocks that are due in the next 24 and the next 48 hours, those already breached not counted.
     *
     * @param due24 how many are due at all
     */
    public record Expected(double breaches24, double breaches48, long due24, long due48) {}

    /** Past clocks by how far they came. */
    private static final class History {

        /** By kind, and by kind and likeness: clocks and breached ones that had used at least so many percent. */
        private final Map<List<String>, long[][]> curves = new HashMap<>();

        History(List<Line> lines) {
            for (Line line : lines) {
                if (line.what() == What.PAST) {
                    add(List.of(line.processKey(), line.name()), line);
                    add(List.of(line.processKey(), line.name(), line.likeness()), line);
                }
            }
        }

        private void add(List<String> kind, Line line) {
            long[][] curve = curves.computeIfAbsent(kind, made -> new long[101][2]);
            for (int share = 0; share <= Math.min(100, line.share()); share++) {
                curve[share][0] += line.clocks();
                curve[share][1] += line.marked();
            }
        }

        double chance(Line open) {
            if (open.share() >= 100) {
                return 1;
            }
            List<String> kind = List.of(open.processKey(), open.name());
            double leaning = smoothed(kind, open.share(), open.share() / 100.0, SHARE_WEIGHT);
            List<String> alike = List.of(open.processKey(), open.name(), open.likeness());
            return smoothed(alike, open.share(), leaning, KIND_WEIGHT);
        }

        private double smoothed(List<String> kind, int share, double leaning, double weight) {
            long[][] curve = curves.get(kind);
            return curve == null ? leaning : (curve[share][1] + weight * leaning) / (curve[share][0] + weight);
        }
    }
}
