package io.camshaft.revisit;

import io.camshaft.organisation.WorkingTime;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.revisit.MatrixRepository.ExpectedRow;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The matrix of time points and callers as headquarters sets it, and what it gives in the days to come. */
@Service
@Transactional
public class RevisitMatrix {

    public static final int LEAST_SHARE = 40;
    public static final int GREATEST_SHARE = 100;
    public static final int MOST_DAYS = 60;
    public static final int PREVIEW_DAYS = 30;

    /** Sales and visits that have not happened yet are taken from so many days before: four weeks, so the weekday is the same. */
    private static final int FOUR_WEEKS = 28;

    private final MatrixRepository matrix;
    private final DayReportRepository reports;
    private final WorkingTime workingTime;
    private final Clock clock;

    RevisitMatrix(MatrixRepository matrix, DayReportRepository reports, WorkingTime workingTime, Clock clock) {
        this.matrix = matrix;
        this.reports = reports;
        this.workingTime = workingTime;
        this.clock = clock;
    }

    /** Calls of a team, "HQ" or a dealer, on one day. */
    public record Preview(LocalDate day, String team, int calls) {}

    /** @param waiting calls for which the day had no room */
    public record TeamDay(
            String team,
            int chosen,
            int merged,
            int optedOut,
            int overBudget,
            int released,
            int waiting,
            int missed,
            int mostADay) {}

    /** The cell as it holds on the day. */
    @Transactional(readOnly = true)
    public Optional<Cell> cell(TimePoint point, CallActor actor, LocalDate day) {
        return cells().stream()
                .filter(cell -> cell.timePoint() == point && cell.actor() == actor && cell.isValidOn(day))
                .findFirst();
    }

    /** Of all times, the newest last. */
    @Transactional(readOnly = true)
    public List<Cell> cells() {
        return matrix.cells();
    }

    /** From a day after today on; the past stays what it was, because calls were chosen by it. */
    public void change(
            TimePoint point, CallActor actor, boolean active, int share, int daysAfter, LocalDate from, String by) {
        if (from == null || !from.isAfter(LocalDate.now(clock))) {
            throw new BusinessRefusal("revisit.refusal.fromTomorrow");
        }
        if (share < LEAST_SHARE || share > GREATEST_SHARE) {
            throw new BusinessRefusal("revisit.refusal.share", LEAST_SHARE, GREATEST_SHARE);
        }
        if (daysAfter < 0 || daysAfter > MOST_DAYS) {
            throw new BusinessRefusal("revisit.refusal.days", MOST_DAYS);
        }
        int days = point.countsMonths() ? 0 : daysAfter;
        matrix.replace(new Cell(point, actor, active, share, days, from, null, by), OffsetDateTime.now(clock));
    }

    /** Calls of each team in the next 30 days; merging, refusals and budgets will make them fewer. */
    @Transactional(readOnly = true)
    public List<Preview> preview() {
        LocalDate today = LocalDate.now(clock);
        List<Cell> cells = matrix.cells();
        DueDays days = new DueDays(workingTime::isWorkingDay);
        List<ExpectedRow> rows = today.plusDays(1)
                .datesUntil(today.plusDays(PREVIEW_DAYS + 1L))
                .flatMap(due -> rows(due, today, cells, days))
                .toList();
        List<Preview> preview = new ArrayList<>();
        matrix.expected(rows)
                .forEach(row -> preview.add(new Preview(
                        row.dueOn(),
                        row.actor().equals(CallActor.CALL_CENTRE.name()) ? "HQ" : row.dealerCode(),
                        row.calls())));
        return joined(preview);
    }

    private static Stream<ExpectedRow> rows(LocalDate due, LocalDate today, List<Cell> cells, DueDays days) {
        return cells.stream()
                .filter(cell -> cell.active() && cell.isValidOn(due))
                .flatMap(cell -> days.eventsDueOn(due, cell).stream()
                        .map(event -> new ExpectedRow(
                                new DueRow(cell.timePoint(), cell.actor(), happened(event, today), cell.share()),
                                due)));
    }

    static LocalDate happened(LocalDate event, LocalDate today) {
        LocalDate day = event;
        while (!day.isBefore(today)) {
            day = day.minusDays(FOUR_WEEKS);
        }
        return day;
    }

    /** The call centre's calls of all dealers are one line. */
    private static List<Preview> joined(List<Preview> lines) {
        List<Preview> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparing(Preview::day).thenComparing(Preview::team));
        List<Preview> joined = new ArrayList<>();
        for (Preview line : sorted) {
            Preview last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.day().equals(line.day()) && last.team().equals(line.team())) {
                joined.set(joined.size() - 1, new Preview(line.day(), line.team(), last.calls() + line.calls()));
            } else {
                joined.add(line);
            }
        }
        return joined;
    }

    /** The newest report; empty before the first morning. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> reportedOn() {
        return reports.newest();
    }

    @Transactional(readOnly = true)
    public List<TeamDay> report(LocalDate day) {
        return reports.of(day);
    }
}
