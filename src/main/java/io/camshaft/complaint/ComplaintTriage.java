package io.camshaft.complaint;

import io.camshaft.complaint.ComplaintProgressRepository.Triaged;
import io.camshaft.complaint.ComplaintRules.Times;
import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.WorkingTime;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Severity, times, leader and automatic answer by the decision tables. */
@Service
@Transactional
public class ComplaintTriage {

    private static final int REPEAT_DAYS = 365;

    private final ComplaintRepository complaints;
    private final ComplaintProgressRepository progress;
    private final ComplaintRules rules;
    private final Places places;
    private final Clock clock;

    ComplaintTriage(
            ComplaintRepository complaints,
            ComplaintProgressRepository progress,
            ComplaintRules rules,
            Places places,
            Clock clock) {
        this.complaints = complaints;
        this.progress = progress;
        this.rules = rules;
        this.places = places;
        this.clock = clock;
    }

    public void triage(String no) {
        Complaint c = complaints.find(no).orElseThrow();
        Set<Danger> dangers = complaints.dangers(no);
        int repeats = repeats(c);
        int severity = rules.severity(c.kind(), dangers, repeats);
        String role = rules.queue(c.kind(), c.problemType(), severity);
        // Who comes back was not helped by the template.
        String template = c.reopenedOf() != null || !dangers.isEmpty()
                ? null
                : rules.reply(c.kind(), c.problemType(), places.regionOf(c.dealerCode()));
        Times times = rules.times(severity, c.kind());
        progress.triaged(
                no,
                new Triaged(
                        severity,
                        role,
                        repeats,
                        template,
                        template != null ? null : places.afterWork(c.receivedAt(), times.firstAnswerMinutes()),
                        c.receivedAt().plusHours(times.solutionHours())));
    }

    private int repeats(Complaint c) {
        return c.vin() == null || c.problemType() == null
                ? 0
                : (int)
                        complaints
                                .about(
                                        c.vin(),
                                        c.problemType(),
                                        OffsetDateTime.now(clock).minusDays(REPEAT_DAYS))
                                .stream()
                                .filter(other -> !other.complaintNo().equals(c.complaintNo()))
                                .count();
    }

    /** Regions and working hours, as far as the tables ask. */
    @org.springframework.stereotype.Component
    static class Places {

        private final Organisation organisation;
        private final WorkingTime workingTime;

        Places(Organisation organisation, WorkingTime workingTime) {
            this.organisation = organisation;
            this.workingTime = workingTime;
        }

        String regionOf(String dealerCode) {
            return dealerCode == null ? null : organisation.regionOf(dealerCode).code();
        }

        OffsetDateTime afterWork(OffsetDateTime from, int minutes) {
            return workingTime.plus(from, Duration.ofMinutes(minutes));
        }
    }
}
