package io.camshaft.revisit.process;

import io.camshaft.organisation.Organisation;
import io.camshaft.revisit.CallTimes;
import io.camshaft.revisit.RevisitCall;
import io.camshaft.revisit.RevisitCalls;
import io.camshaft.revisit.quality.QualityTimes;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Date;
import org.springframework.stereotype.Component;

/** What the models ask in their expressions: times, and who agreed one with the customer. Reads only. */
@Component("revisitSteps")
public class RevisitSteps {

    private final RevisitCalls calls;
    private final CallTimes times;
    private final Organisation organisation;
    private final RevisitWording words;
    private final QualityTimes quality;

    RevisitSteps(
            RevisitCalls calls,
            CallTimes times,
            Organisation organisation,
            RevisitWording words,
            QualityTimes quality) {
        this.calls = calls;
        this.times = times;
        this.organisation = organisation;
        this.words = words;
        this.quality = quality;
    }

    public Date callDueAt(String callNo) {
        return date(times.callDue(calls.call(callNo)));
    }

    public Date missedAt(String callNo) {
        return date(times.missed(calls.call(callNo)));
    }

    /** The same, and again every week. */
    public String missedFrom(String callNo) {
        return times.missedFrom(calls.call(callNo));
    }

    public Date nextAttemptAt(String callNo) {
        return date(calls.call(callNo).nextAt());
    }

    /** Who agreed the time, while they still make such calls; null for the whole team. */
    public String agentOf(String callNo) {
        RevisitCall call = calls.call(callNo);
        return call.agentId() != null && organisation.groupsOf(call.agentId()).contains(words.callers(call))
                ? call.agentId()
                : null;
    }

    public Duration noticeWithin() {
        return times.noticeWithin();
    }

    public Date acceptDueAt() {
        return date(times.acceptDue());
    }

    public Date correctionDueAt() {
        return date(quality.correctionDue());
    }

    public Date checkDueAt() {
        return date(quality.checkDue());
    }

    public Date recallDueAt() {
        return date(quality.recallDue());
    }

    public Date nextRecallAt() {
        return date(quality.nextRecall());
    }

    private static Date date(OffsetDateTime moment) {
        return Date.from(moment.toInstant());
    }
}
