package io.camshaft.platform.clock;

import io.camshaft.platform.clock.ClockIntervalRepository.Interval;
import io.camshaft.platform.clock.ClockIntervalRepository.Pause;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.springframework.stereotype.Component;

/** Pauses that the diagram draws: which clock stands still for which passage through an element. */
@Component
class Pauses {

    private final ClockRepository clocks;
    private final ClockIntervalRepository intervals;
    private final ClockKeeper keeper;
    private final ClockTimers timers;

    Pauses(ClockRepository clocks, ClockIntervalRepository intervals, ClockKeeper keeper, ClockTimers timers) {
        this.clocks = clocks;
        this.intervals = intervals;
        this.keeper = keeper;
        this.timers = timers;
    }

    void begin(ExecutionEntity element, String phase) {
        for (ClockRow clock : clocks.lockedOf(element.getProcessInstanceId(), phase)) {
            if (concerns(clock, element.getActivity(), Passages.around(element))) {
                Pause pause = pause(element.getActivity(), element.getActivityInstanceId());
                timers.follow(keeper.pause(clock, pause));
            }
        }
    }

    void end(String activityInstanceId) {
        for (Long id : intervals.pausedBy(activityInstanceId)) {
            clocks.locked(id).ifPresent(clock -> {
                List<Interval> over = intervals.openPauses(id).stream()
                        .filter(pause -> activityInstanceId.equals(pause.activityInstanceId()))
                        .toList();
                timers.follow(keeper.resume(clock, over));
            });
        }
    }

    /** The new clock, standing still where a step beside its phase that pauses it is under way already. */
    ClockRow underWay(ClockRow clock, DrawnClock drawn, ExecutionEntity phase) {
        ClockRow result = clock;
        for (String id : drawn.pausedBy()) {
            ActivityImpl pauser = phase.getProcessDefinition().findActivity(id);
            if (!isInside(pauser, clock.elementId())) {
                for (Pause pause : running(phase.getProcessInstance(), pauser, clock)) {
                    result = keeper.pause(result, pause);
                }
            }
        }
        return result;
    }

    void moveTo(String activityInstanceId, String elementId) {
        intervals.moveTo(activityInstanceId, elementId);
    }

    /** After a migration: pauses as the new version draws them. */
    ClockRow asDrawn(ClockRow clock, DrawnClock drawn, ExecutionEntity phase) {
        List<Interval> lasting = intervals.openPauses(clock.id());
        ClockRow result = clock;
        if (!lasting.isEmpty()) {
            result = keeper.resume(
                    clock,
                    lasting.stream()
                            .filter(pause -> pause.elementId() != null
                                    && !drawn.pausedBy().contains(pause.elementId()))
                            .toList());
        }
        Set<String> known = lasting.stream().map(Interval::activityInstanceId).collect(Collectors.toSet());
        for (String id : drawn.pausedBy()) {
            ActivityImpl pauser = phase.getProcessDefinition().findActivity(id);
            for (Pause pause : running(phase.getProcessInstance(), pauser, clock)) {
                result = known.contains(pause.activityInstanceId()) ? result : keeper.pause(result, pause);
            }
        }
        return result;
    }

    private static List<Pause> running(ExecutionEntity root, ActivityImpl pauser, ClockRow clock) {
        List<Pause> found = new ArrayList<>();
        tree(root)
                .filter(execution -> execution.getActivity() == pauser && execution.getActivityInstanceId() != null)
                .filter(execution -> concerns(clock, pauser, Passages.around(execution)))
                .forEach(execution -> found.add(pause(pauser, execution.getActivityInstanceId())));
        return found;
    }

    private static Stream<ExecutionEntity> tree(ExecutionEntity execution) {
        return Stream.concat(
                Stream.of(execution), execution.getExecutions().stream().flatMap(Pauses::tree));
    }

    /** Inside of the phase: the clock of that very passage; beside it: the clock in the same passage around both. */
    private static boolean concerns(ClockRow clock, ActivityImpl element, List<String> around) {
        return around.contains(isInside(element, clock.elementId()) ? clock.activityInstanceId() : clock.scopeId());
    }

    private static boolean isInside(ActivityImpl element, String phase) {
        for (ScopeImpl scope = element.getFlowScope(); scope != null; scope = scope.getFlowScope()) {
            if (scope.getId().equals(phase)) {
                return true;
            }
        }
        return false;
    }

    private static Pause pause(ActivityImpl element, String activityInstanceId) {
        String name = (String) element.getProperty("name");
        return new Pause(element.getId(), activityInstanceId, name == null ? element.getId() : name, null);
    }
}
