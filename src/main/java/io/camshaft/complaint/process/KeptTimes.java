package io.camshaft.complaint.process;

import io.camshaft.complaint.Complaint;
import io.camshaft.complaint.ComplaintKind;
import io.camshaft.complaint.ComplaintRules;
import io.camshaft.complaint.ComplaintRules.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The table complaintTimes. An answer is kept for ten seconds: one task asks for it several times. */
@Component
class KeptTimes {

    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final int USUAL = 3;

    private final ComplaintRules rules;
    private final Clock clock;
    private final Map<Asked, Answer> answers = new ConcurrentHashMap<>();

    KeptTimes(ComplaintRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    Times of(Complaint c) {
        Asked asked = new Asked(c.severity() == null ? USUAL : c.severity(), c.kind());
        Instant now = clock.instant();
        Answer kept = answers.get(asked);
        if (kept == null || Duration.between(kept.since(), now).abs().compareTo(KEPT) > 0) {
            kept = new Answer(rules.times(asked.severity(), asked.kind()), now);
            answers.put(asked, kept);
        }
        return kept.times();
    }

    private record Asked(int severity, ComplaintKind kind) {}

    private record Answer(Times times, Instant since) {}
}
