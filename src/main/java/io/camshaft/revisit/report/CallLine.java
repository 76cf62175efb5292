package io.camshaft.revisit.report;

import io.camshaft.revisit.CallActor;
import io.camshaft.revisit.CallNo;
import io.camshaft.revisit.CallState;
import io.camshaft.revisit.Satisfied;
import io.camshaft.revisit.TimePoint;
import java.time.LocalDate;
import java.util.Set;

/** A call behind a number of a report. @param satisfaction null where nobody was asked */
public record CallLine(
        long id,
        LocalDate dueOn,
        String dealerCode,
        TimePoint timePoint,
        CallActor actor,
        CallState state,
        int attempts,
        Satisfied satisfaction) {

    private static final Set<CallState> WITHOUT_CASE = Set.of(
            CallState.PLANNED,
            CallState.RELEASED,
            CallState.MERGED,
            CallState.OPTED_OUT,
            CallState.OVER_BUDGET,
            CallState.MISSED);

    public String callNo() {
        return CallNo.of(id);
    }

    /** A case begins when the call does; a cancelled call may have had one. */
    public boolean hasCase() {
        return !WITHOUT_CASE.contains(state);
    }
}
