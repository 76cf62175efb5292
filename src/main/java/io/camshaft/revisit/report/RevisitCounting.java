package io.camshaft.revisit.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the counts of the reports. Both steps may run again, be killed anywhere and run on several nodes at once: one row lets one
 * in at a time, and a period that was not counted still waits.
 */
@Service
@Transactional
public class RevisitCounting {

    /** Calls and notices change for some weeks; what changes later is found by the moment of its change. */
    private static final int CHANGING_DAYS = 45;
    /** What a transaction wrote that ended after the last look may bear an earlier moment. */
    private static final int OVERLAP_HOURS = 24;
    /** Periods in one transaction. */
    private static final int PORTION = 8;

    private final CountRepository counts;
    private final SumRepository sums;
    private final Clock clock;

    RevisitCounting(CountRepository counts, SumRepository sums, Clock clock) {
        this.counts = counts;
        this.sums = sums;
        this.clock = clock;
    }

    /** Weeks and months in which something may have changed since the last time wait to be counted. */
    public void mark() {
        OffsetDateTime last = counts.lock().orElse(null);
        OffsetDateTime now = OffsetDateTime.now(clock);
        LocalDate today = now.atZoneSameInstant(clock.getZone()).toLocalDate();
        LocalDate from = today.minusDays(CHANGING_DAYS);
        Set<LocalDate> days = new HashSet<>(from.datesUntil(today.plusDays(1)).toList());
        if (last != null) {
            days.addAll(touched(last.minusHours(OVERLAP_HOURS), from));
        }
        LocalDate first = counts.firstDay().filter(from::isAfter).orElse(from);
        for (Span span : Span.values()) {
            mark(span, first, today, days);
        }
        counts.countedUntil(now);
    }

    private List<LocalDate> touched(OffsetDateTime since, LocalDate before) {
        return Stream.concat(
                        counts.touched(since, before).stream(),
                        counts.touchedDeadlines(since, moment(before)).stream()
                                .map(due ->
                                        due.atZoneSameInstant(clock.getZone()).toLocalDate()))
                .toList();
    }

    private void mark(Span span, LocalDate first, LocalDate today, Set<LocalDate> days) {
        Set<LocalDate> known = new HashSet<>(counts.known(span));
        Period end = Period.of(span, today).next();
        Stream.iterate(Period.of(span, first), period -> !period.equals(end), Period::next)
                .filter(period -> !known.contains(period.begins()))
                .forEach(counts::add);
        counts.mark(span, days.stream().map(span::begin).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Counts some of the waiting periods. True where more wait. */
    public boolean countPortion() {
        counts.lock();
        List<Period> waiting = counts.stale(PORTION + 1);
        waiting.stream().limit(PORTION).forEach(this::count);
        return waiting.size() > PORTION;
    }

    private void count(Period period) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        counts.countCalls(period);
        counts.countNotices(
                period, moment(period.begins()), moment(period.next().begins()), now);
        sums.add(period);
        counts.counted(period, now);
    }

    private OffsetDateTime moment(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }
}
