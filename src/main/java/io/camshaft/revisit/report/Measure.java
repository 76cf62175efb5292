package io.camshaft.revisit.report;

import io.camshaft.revisit.CallState;
import io.camshaft.revisit.Satisfied;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is counted of calls, each by the day on which it was due. What another call covers, what the customer or the budget forbids
 * and what was cancelled is nobody's to make: it is told apart and not due.
 */
public enum Measure {
    /** Reached (KPI-10 counts these). */
    SUCCEEDED(CallState.SUCCEEDED),
    /** Not reached in three attempts. */
    FAILED(CallState.FAILED),
    REFUSED(CallState.REFUSED),
    WRONG_NUMBER(CallState.WRONG_NUMBER),
    /** Found no room until it made no sense any more. */
    MISSED(CallState.MISSED),
    WAITING(CallState.PLANNED, CallState.RELEASED, CallState.STARTED),
    MERGED(CallState.MERGED),
    OPTED_OUT(CallState.OPTED_OUT),
    OVER_BUDGET(CallState.OVER_BUDGET),
    CANCELLED(CallState.CANCELLED),
    SATISFIED(Satisfied.SATISFIED),
    NEUTRAL(Satisfied.NEUTRAL),
    DISSATISFIED(Satisfied.DISSATISFIED),
    /** Called to the end, whatever came of it (KPI-09 counts these). */
    MADE(SUCCEEDED, FAILED, REFUSED, WRONG_NUMBER),
    DUE(MADE, MISSED, WAITING);

    /** Those with a column of their own; the others are sums. */
    static final List<Measure> COUNTED =
            Stream.of(values()).filter(measure -> measure.parts.isEmpty()).toList();

    private final Set<CallState> states;
    private final Satisfied satisfaction;
    private final List<Measure> parts;

    Measure(CallState... states) {
        this.states = Set.of(states);
        this.satisfaction = null;
        this.parts = List.of();
    }

    Measure(Satisfied satisfaction) {
        this.states = Set.of(CallState.SUCCEEDED);
        this.satisfaction = satisfaction;
        this.parts = List.of();
    }

    Measure(Measure... parts) {
        this.states = Stream.of(parts).flatMap(part -> part.states.stream()).collect(Collectors.toSet());
        this.satisfaction = null;
        this.parts = List.of(parts);
    }

    Set<CallState> states() {
        return states;
    }

    /** Null where it does not matter. */
    Satisfied satisfaction() {
        return satisfaction;
    }

    List<Measure> parts() {
        return parts;
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True of a row of revisit_call. */
    String condition() {
        String names = states.stream()
                .map(state -> "'" + state.name() + "'")
                .sorted()
                .collect(Collectors.joining(", ", "state in (", ")"));
        return satisfaction == null ? names : names + " and satisfaction = '" + satisfaction.name() + "'";
    }
}
