package io.camshaft.revisit.process;

import io.camshaft.organisation.Role;
import io.camshaft.organisation.Roles;
import io.camshaft.revisit.CallActor;
import io.camshaft.revisit.Calling;
import io.camshaft.revisit.RevisitCall;
import io.camshaft.revisit.RevisitCalls;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Calls whose time has passed: nobody has them to themselves any more, and the lead of the team knows. */
@Component
class MissedCalls {

    private final Calling calling;
    private final RevisitCalls calls;
    private final RevisitNews news;
    private final Roles roles;
    private final Clock clock;

    MissedCalls(Calling calling, RevisitCalls calls, RevisitNews news, Roles roles, Clock clock) {
        this.calling = calling;
        this.calls = calls;
        this.news = news;
        this.roles = roles;
        this.clock = clock;
    }

    void free(String callNo) {
        calling.free(callNo);
    }

    /** Once a day at most. */
    void tell(String callNo, String taskId, String taskName) {
        news.tell(
                "missed",
                callNo,
                "missed-" + taskId + "-" + LocalDate.now(clock),
                news.members(lead(calls.call(callNo))),
                Map.of("taskName", taskName));
    }

    /** Who leads those that make the call. */
    String lead(RevisitCall call) {
        return call.actor() == CallActor.CALL_CENTRE
                ? roles.atHeadquarters(Role.CALL_SUPERVISOR.id())
                : roles.dealerManagerOf(call.dealerCode());
    }
}
