package io.camshaft.revisit;

import io.camshaft.organisation.WorkingTime;
import io.camshaft.revisit.SelectionRepository.Choice;
import io.camshaft.revisit.SelectionRepository.Run;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The morning's choice. Every method may run again, be killed anywhere, and run on several nodes at once: the one row of revisit_run
 * lets one in at a time, unique keys refuse a second call for the same occasion, and what was not committed is done by the next run.
 */
@Service
@Transactional
public class RevisitSelection {

    private final SelectionRepository selection;
    private final ReleaseRepository releases;
    private final MatrixRepository matrix;
    private final DueCalls dueCalls;
    private final RevisitWorkflow workflow;

    RevisitSelection(
            SelectionRepository selection,
            ReleaseRepository releases,
            MatrixRepository matrix,
            DueCalls dueCalls,
            RevisitWorkflow workflow) {
        this.selection = selection;
        this.releases = releases;
        this.matrix = matrix;
        this.dueCalls = dueCalls;
        this.workflow = workflow;
    }

    /** What a choice did. */
    public record Chosen(int calls, int merged, int overBudget, int released, int cancelled, int missed) {}

    /**
     * Writes the calls that became due since the last choice, and those of sales and visits that were told late; gives the teams as
     * many as a day holds. A clock that was set back chooses nothing.
     */
    public Chosen choose() {
        Run run = selection.lock();
        LocalDate today = dueCalls.today();
        if (run.chosenUntil() != null && today.isBefore(run.chosenUntil())) {
            return new Chosen(0, 0, 0, 0, 0, 0);
        }
        LocalDate from = run.chosenFrom() == null ? today : run.chosenFrom();
        int runNo = run.runNo() + 1;
        int cancelled = dropCancelled();
        int calls = 0;
        int merged = 0;
        int overBudget = 0;
        List<Cell> cells = matrix.cells();
        for (LocalDate due : dueCalls.daysToChoose(from, run.chosenUntil())) {
            Choice choice = new Choice(due, today, runNo);
            calls += choose(choice, cells, run.chosenUntil() == null);
            merged += selection.merge(choice, dueCalls.settings().mergeDays());
            overBudget += keepBudgets(choice);
        }
        int missed = releases.giveUp(today.minusDays(dueCalls.settings().latestDays()), dueCalls.now());
        releases.respectRefusals(dueCalls.now());
        int released = release(today);
        selection.ran(from, today, runNo);
        return new Chosen(calls, merged, overBudget, released, cancelled, missed);
    }

    private int choose(Choice choice, List<Cell> cells, boolean first) {
        Map<Boolean, List<DueRow>> rows = dueCalls.rows(choice.due(), cells).stream()
                .collect(Collectors.partitioningBy(row -> row.timePoint().occasion() == TimePoint.Occasion.SALE));
        int chosen = selection.chooseSales(rows.get(true), choice) + selection.chooseVisits(rows.get(false), choice);
        if (first) {
            selection.learn();
        }
        return chosen;
    }

    private int keepBudgets(Choice choice) {
        int left = 0;
        for (TimePoint.Occasion occasion : TimePoint.Occasion.values()) {
            left += selection.keepBudget(choice, occasion, dueCalls.budget(occasion));
        }
        return left;
    }

    private int dropCancelled() {
        int dropped = releases.dropCancelled(dueCalls.now());
        List<Long> running = releases.runningCancelled();
        running.forEach(id -> workflow.cancel(CallNo.of(id)));
        releases.revive();
        return dropped + running.size();
    }

    private int release(LocalDate today) {
        RevisitSettings settings = dueCalls.settings();
        return dueCalls.isWorkingDay(today)
                ? releases.release(today, settings.callsOfCallCentre(), settings.callsOfDealer())
                : 0;
    }

    /** Starts the cases of some calls in one transaction. True where more wait. */
    public boolean startPortion() {
        selection.lock();
        int portion = dueCalls.settings().portion();
        List<Long> next = releases.released(portion + 1);
        List<Long> ids = next.subList(0, Math.min(portion, next.size()));
        if (ids.isEmpty()) {
            return false;
        }
        if (!releases.started(ids)) {
            throw new IllegalStateException("Somebody else starts the same calls");
        }
        releases.contacted(ids, dueCalls.today());
        workflow.beginCalls(ids.stream().map(CallNo::of).toList());
        return next.size() > portion;
    }

    /** Writes what each team has today, what waits, and why. */
    public void report() {
        RevisitSettings settings = dueCalls.settings();
        releases.report(dueCalls.today(), settings.callsOfCallCentre(), settings.callsOfDealer());
    }

    /** Which days are chosen, with what. */
    @org.springframework.stereotype.Component
    static class DueCalls {

        private final RevisitSettings settings;
        private final WorkingTime workingTime;
        private final ContactRules rules;
        private final Clock clock;

        DueCalls(RevisitSettings settings, WorkingTime workingTime, ContactRules rules, Clock clock) {
            this.settings = settings;
            this.workingTime = workingTime;
            this.rules = rules;
            this.clock = clock;
        }

        RevisitSettings settings() {
            return settings;
        }

        LocalDate today() {
            return LocalDate.now(clock);
        }

        OffsetDateTime now() {
            return OffsetDateTime.now(clock);
        }

        boolean isWorkingDay(LocalDate day) {
            return workingTime.isWorkingDay(day);
        }

        ContactRules.Budget budget(TimePoint.Occasion occasion) {
            return rules.budget("REVISIT", occasion.name());
        }

        /** Back to the last choice, and far enough to find what was told late; never before the first morning. */
        List<LocalDate> daysToChoose(LocalDate first, LocalDate chosenUntil) {
            LocalDate late = today().minusDays(settings.latestDays());
            LocalDate from = chosenUntil == null || late.isBefore(chosenUntil) ? late : chosenUntil.plusDays(1);
            return (from.isBefore(first) ? first : from)
                    .datesUntil(today().plusDays(1))
                    .toList();
        }

        List<DueRow> rows(LocalDate due, List<Cell> cells) {
            Map<LocalDate, Boolean> known = new ConcurrentHashMap<>();
            DueDays days = new DueDays(day -> known.computeIfAbsent(day, workingTime::isWorkingDay));
            return cells.stream()
                    .filter(cell -> cell.active() && cell.isValidOn(due))
                    .flatMap(cell -> days.eventsDueOn(due, cell).stream()
                            .map(event -> new DueRow(cell.timePoint(), cell.actor(), event, cell.share())))
                    .toList();
        }
    }
}
