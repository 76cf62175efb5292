package io.camshaft.platform.clock;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** The tables of one clock without a database. */
final class KeptInMemory extends ClockIntervalRepository {

    private final List<Interval> rows = new ArrayList<>();
    final Row clock = new Row();

    KeptInMemory() {
        super(null);
    }

    @Override
    void ran(long clockId, OffsetDateTime from, OffsetDateTime until, Duration counted) {
        rows.add(new Interval(rows.size(), Kind.RUN, from, until, counted.toSeconds(), null, null, null, null));
    }

    @Override
    void pausedFrom(long clockId, Pause pause, OffsetDateTime from) {
        rows.add(new Interval(
                rows.size(),
                Kind.PAUSE,
                from,
                null,
                0,
                pause.elementId(),
                pause.activityInstanceId(),
                pause.reason(),
                pause.pausedBy()));
    }

    @Override
    void pauseOver(long intervalId, OffsetDateTime until) {
        Interval row = rows.get((int) intervalId);
        rows.set(
                (int) intervalId,
                new Interval(
                        row.id(),
                        row.kind(),
                        row.fromAt(),
                        until,
                        0,
                        row.elementId(),
                        row.activityInstanceId(),
                        row.reason(),
                        row.pausedBy()));
    }

    @Override
    void allPausesOver(long clockId, OffsetDateTime until) {
        openPauses(clockId).forEach(pause -> pauseOver(pause.id(), until));
    }

    @Override
    List<Interval> openPauses(long clockId) {
        return rows.stream()
                .filter(row -> row.kind() == Kind.PAUSE && row.untilAt() == null)
                .toList();
    }

    @Override
    List<Interval> of(long clockId) {
        return rows.stream()
                .sorted(java.util.Comparator.comparing(
                                (Interval row) -> row.fromAt().toInstant())
                        .thenComparing(Interval::id))
                .toList();
    }

    @Override
    void extended(long clockId, OffsetDateTime at, Duration more, String reason, String by) {
        // Extensions are told from their table; the arithmetic does not read them.
    }

    static final class Row extends ClockRepository {

        ClockRow now;

        Row() {
            super(null);
        }

        @Override
        long insert(ClockRow clock) {
            return 1;
        }

        @Override
        void update(ClockRow clock) {
            now = clock;
        }
    }
}
