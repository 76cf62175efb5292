package io.camshaft.revisit.process;

import io.camshaft.organisation.FactWording;
import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Role;
import io.camshaft.organisation.Roles;
import io.camshaft.platform.text.Texts;
import io.camshaft.revisit.CallActor;
import io.camshaft.revisit.Notice;
import io.camshaft.revisit.RevisitCall;
import io.camshaft.revisit.TimePoint;
import io.camshaft.revisit.quality.CallCheck;
import io.camshaft.revisit.quality.Correction;
import io.camshaft.revisit.quality.FindingKind;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Facts as people read them, in the installation's language, and the groups that work. */
@Component
class RevisitWording extends FactWording {

    private final Roles roles;

    RevisitWording(Texts texts, Organisation organisation, Roles roles, Clock clock) {
        super(texts, organisation, clock);
        this.roles = roles;
    }

    /** Tells calls apart and says nothing about anybody. */
    String title(RevisitCall call) {
        return point(call) + " · " + call.dealerCode();
    }

    String title(Notice notice) {
        return text("revisit.department." + notice.department()) + " · "
                + text("revisit.class." + notice.problemClass());
    }

    String title(Correction correction) {
        return correction.callNo() + " · " + correction.dealerCode();
    }

    String title(CallCheck check) {
        return check.callNo() + " · " + team(check.team());
    }

    /** The dealer's code, or the call centre. */
    String team(String team) {
        return team.equals("HQ") ? text("revisit.actor." + CallActor.CALL_CENTRE) : team;
    }

    /** In one line. */
    String findings(List<FindingKind> kinds) {
        return orDash(
                kinds.stream().map(kind -> text("revisit.finding." + kind)).collect(Collectors.joining(", ")));
    }

    String point(RevisitCall call) {
        return text("revisit.point." + call.timePoint());
    }

    /** Who makes the call: sales after a purchase, the workshop after a visit, or the call centre. */
    String callers(RevisitCall call) {
        if (call.actor() == CallActor.CALL_CENTRE) {
            return roles.atHeadquarters(Role.CALL_AGENT.id());
        }
        Role role = call.occasion() == TimePoint.Occasion.SALE ? Role.DEALER_SALES : Role.DEALER_SERVICE;
        return role.at(call.dealerCode());
    }

    /** Who is called in when the department is silent. */
    String above(Notice notice) {
        return switch (notice.department()) {
            case DEALER_SALES, DEALER_SERVICE -> roles.dealerManagerOf(notice.dealerCode());
            case HQ_SERVICE, HQ_QUALITY -> roles.atHeadquarters(Role.HQ_DIRECTOR.id());
        };
    }
}
