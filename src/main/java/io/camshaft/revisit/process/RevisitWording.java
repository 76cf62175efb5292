package io.camshaft.revisit.process;

import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Person;
import io.camshaft.organisation.Role;
import io.camshaft.organisation.Roles;
import io.camshaft.organisation.Unit;
import io.camshaft.platform.text.Texts;
import io.camshaft.revisit.CallActor;
import io.camshaft.revisit.Notice;
import io.camshaft.revisit.RevisitCall;
import io.camshaft.revisit.TimePoint;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** Facts as people read them, in the installation's language, and the groups that work. */
@Component
class RevisitWording {

    static final String NONE = "–";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Texts texts;
    private final Organisation organisation;
    private final Roles roles;
    private final Clock clock;

    RevisitWording(Texts texts, Organisation organisation, Roles roles, Clock clock) {
        this.texts = texts;
        this.organisation = organisation;
        this.roles = roles;
        this.clock = clock;
    }

    String text(String key, Object... args) {
        return texts.get(key, args);
    }

    /** Tells calls apart and says nothing about anybody. */
    String title(RevisitCall call) {
        return point(call) + " · " + call.dealerCode();
    }

    String title(Notice notice) {
        return texts.get("revisit.department." + notice.department()) + " · "
                + texts.get("revisit.class." + notice.problemClass());
    }

    String point(RevisitCall call) {
        return texts.get("revisit.point." + call.timePoint());
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

    String person(String personId) {
        return personId == null
                ? NONE
                : organisation.person(personId).map(Person::name).orElse(personId);
    }

    String unit(String code) {
        return code == null
                ? NONE
                : organisation
                        .unit(code)
                        .map(Unit::name)
                        .map(name -> code + " " + name)
                        .orElse(code);
    }

    String moment(OffsetDateTime at) {
        return at == null ? NONE : MOMENT.format(at.atZoneSameInstant(clock.getZone()));
    }

    static String orDash(Object value) {
        return value == null || value.toString().isBlank() ? NONE : value.toString();
    }
}
