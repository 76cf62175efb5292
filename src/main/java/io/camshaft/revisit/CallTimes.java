package io.camshaft.revisit;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import io.camshaft.organisation.WorkingTime;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/** When something is to be done. */
@Component
public class CallTimes {

    private static final int ACCEPT_DAYS = 2;

    private final RevisitSettings settings;
    private final WorkingTime workingTime;
    private final Clock clock;

    CallTimes(RevisitSettings settings, WorkingTime workingTime, Clock clock) {
        this.settings = settings;
        this.workingTime = workingTime;
        this.clock = clock;
    }

    /** Time of the next attempt after those in vain, oldest first. */
    public OffsetDateTime afterInVain(List<ZonedDateTime> made) {
        return AttemptPlan.next(made, workingTime::isWorkingDay).toOffsetDateTime();
    }

    /** The agreed time, else some working days from now. */
    public OffsetDateTime callDue(RevisitCall call) {
        return call.agentId() != null && call.nextAt() != null ? call.nextAt() : inDays(settings.callDays());
    }

    /** When others may call: shortly after an agreed time, else when the call is due. */
    public OffsetDateTime missed(RevisitCall call) {
        OffsetDateTime due = callDue(call);
        return call.agentId() == null ? due : due.plusMinutes(settings.agreedMinutes());
    }

    /** The same, and again every week as long as the call is not made: a cycle as ISO 8601 writes it. */
    public String missedFrom(RevisitCall call) {
        return "R/" + ISO_OFFSET_DATE_TIME.format(missed(call).truncatedTo(ChronoUnit.SECONDS)) + "/P7D";
    }

    /** Deadline to accept the answer of a department. */
    public OffsetDateTime acceptDue() {
        return inDays(ACCEPT_DAYS);
    }

    /** Working time that a department has: so many working days from now. */
    public Duration noticeWithin() {
        return workingTime.between(now(), noticeDue());
    }

    /** The moment until which a notice that is issued now is to be answered. */
    OffsetDateTime noticeDue() {
        return inDays(settings.noticeDays());
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private OffsetDateTime inDays(int workingDays) {
        return workingTime.plusDays(now(), workingDays);
    }
}
