package io.camshaft.platform.clock;

import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.clock.CaseClock.State;
import io.camshaft.platform.clock.ClockIntervalRepository.Interval;
import io.camshaft.platform.clock.ClockIntervalRepository.Pause;
import io.camshaft.platform.journal.JournalKind;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Clocks for services and pages. */
@Service
class CaseClocks implements Clocks {

    private static final int LONGEST_REASON = 500;

    private final ClockRepository clocks;
    private final ClockIntervalRepository intervals;
    private final ClockKeeper keeper;
    private final EngineTimers timers;

    CaseClocks(ClockRepository clocks, ClockIntervalRepository intervals, ClockKeeper keeper, EngineTimers timers) {
        this.clocks = clocks;
        this.intervals = intervals;
        this.keeper = keeper;
        this.timers = timers;
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseClock> of(String caseNo) {
        return of(List.of(caseNo)).getOrDefault(caseNo, List.of());
    }

    /** In one transaction, so that the working calendar is looked at once. */
    @Override
    @Transactional(readOnly = true)
    public Map<String, List<CaseClock>> of(Collection<String> caseNos) {
        if (caseNos.isEmpty()) {
            return Map.of();
        }
        OffsetDateTime now = keeper.now();
        return clocks.ofCases(caseNos).stream()
                .sorted(Comparator.comparing(clock -> clock.state() == State.STOPPED))
                .collect(Collectors.groupingBy(
                        ClockRow::caseNo,
                        LinkedHashMap::new,
                        Collectors.mapping(clock -> clock.at(keeper.calendarOf(clock), now), Collectors.toList())));
    }

    @Override
    @Transactional
    public void extend(String caseNo, String clock, Duration more, String reason, String byPersonId) {
        List<ClockRow> open = open(caseNo, clock);
        String why = reasonIn(reason);
        if (more == null || more.toSeconds() <= 0) {
            throw new BusinessRefusal("platform.clock.noTime");
        }
        Map<String, Object> told = Map.of("minutes", more.toMinutes(), "reason", why);
        open.forEach(each -> timers.follow(
                keeper.extend(each, more, why, byPersonId), JournalKind.CLOCK_EXTENDED, told, byPersonId));
    }

    @Override
    @Transactional
    public void pause(String caseNo, String clock, String reason, String byPersonId) {
        List<ClockRow> running =
                open(caseNo, clock).stream().filter(ClockRow::runs).toList();
        if (running.isEmpty()) {
            throw new BusinessRefusal("platform.clock.standsStill");
        }
        String why = reasonIn(reason);
        Pause pause = new Pause(null, null, why, byPersonId);
        running.forEach(each ->
                timers.follow(keeper.pause(each, pause), JournalKind.CLOCK_PAUSED, Map.of("reason", why), byPersonId));
    }

    @Override
    @Transactional
    public void resume(String caseNo, String clock, String byPersonId) {
        boolean any = false;
        for (ClockRow each : open(caseNo, clock)) {
            List<Interval> byHand = intervals.openPauses(each.id()).stream()
                    .filter(pause -> pause.elementId() == null)
                    .toList();
            if (!byHand.isEmpty()) {
                timers.follow(keeper.resume(each, byHand), JournalKind.CLOCK_RESUMED, Map.of(), byPersonId);
                any = true;
            }
        }
        if (!any) {
            throw new BusinessRefusal("platform.clock.notPausedByHand");
        }
    }

    @Override
    @Transactional(readOnly = true)
    public ClockExplanation explain(long clockId) {
        ClockRow row = clocks.find(clockId).orElseThrow(() -> new NoSuchElementException("No clock " + clockId));
        OffsetDateTime now = keeper.now();
        ClockCalendar calendar = keeper.calendarOf(row);
        return new ClockExplanation(
                row.at(calendar, now),
                new Explanation(row, calendar, now).of(intervals.of(clockId)),
                intervals.extensions(clockId));
    }

    private List<ClockRow> open(String caseNo, String clock) {
        List<ClockRow> open = clocks.openNamed(caseNo, clock);
        if (open.isEmpty()) {
            throw new BusinessRefusal("platform.clock.notOpen");
        }
        return open;
    }

    private static String reasonIn(String reason) {
        if (reason == null || reason.isBlank()) {
            throw new BusinessRefusal("platform.clock.reasonMissing");
        }
        String stripped = reason.strip();
        if (stripped.length() > LONGEST_REASON) {
            throw new BusinessRefusal("platform.clock.reasonTooLong", LONGEST_REASON);
        }
        return stripped;
    }
}
