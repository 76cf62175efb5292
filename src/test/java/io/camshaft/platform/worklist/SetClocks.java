package io.camshaft.platform.worklist;

import io.camshaft.platform.clock.CaseClock;
import io.camshaft.platform.clock.ClockExplanation;
import io.camshaft.platform.clock.Clocks;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Clocks that stand as the test has set them. */
class SetClocks implements Clocks {

    private final Map<String, CaseClock> byCase = new ConcurrentHashMap<>();

    void running(String caseNo, OffsetDateTime warnAt, OffsetDateTime dueAt) {
        byCase.put(caseNo, clock(caseNo, CaseClock.State.RUNNING, warnAt, dueAt, null));
    }

    void paused(String caseNo, String waitsFor) {
        byCase.put(caseNo, clock(caseNo, CaseClock.State.PAUSED, null, null, waitsFor));
    }

    private static CaseClock clock(
            String caseNo, CaseClock.State state, OffsetDateTime warnAt, OffsetDateTime dueAt, String waitsFor) {
        return new CaseClock(
                1,
                caseNo,
                "solution",
                "Solution",
                "Phase_Solve",
                "WORKING",
                state,
                Duration.ofHours(8),
                Duration.ZERO,
                null,
                dueAt,
                warnAt,
                dueAt,
                null,
                null,
                null,
                waitsFor);
    }

    @Override
    public List<CaseClock> of(String caseNo) {
        CaseClock clock = byCase.get(caseNo);
        return clock == null ? List.of() : List.of(clock);
    }

    @Override
    public Map<String, List<CaseClock>> of(Collection<String> caseNos) {
        return caseNos.stream().filter(byCase::containsKey).collect(Collectors.toMap(no -> no, this::of));
    }

    @Override
    public void extend(String caseNo, String clock, Duration more, String reason, String byPersonId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void pause(String caseNo, String clock, String reason, String byPersonId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void resume(String caseNo, String clock, String byPersonId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ClockExplanation explain(long clockId) {
        throw new UnsupportedOperationException();
    }
}
