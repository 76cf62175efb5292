package io.camshaft.revisit.web;

import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Unit;
import io.camshaft.organisation.UnitKind;
import io.camshaft.revisit.CallActor;
import io.camshaft.revisit.Cell;
import io.camshaft.revisit.RevisitMatrix;
import io.camshaft.revisit.RevisitMatrix.Preview;
import io.camshaft.revisit.RevisitMatrix.TeamDay;
import io.camshaft.revisit.TimePoint;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the page of the matrix prints. */
@Component
class MatrixPage {

    private static final String CALL_CENTRE = "HQ";

    private final RevisitMatrix matrix;
    private final Organisation organisation;
    private final Clock clock;

    MatrixPage(RevisitMatrix matrix, Organisation organisation, Clock clock) {
        this.matrix = matrix;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** A time point with the cells of both callers as they hold today. */
    public record Line(TimePoint point, Cell dealer, Cell callCentre) {}

    /**
     * One day to come.
     *
     * @param busiest dealer with the most calls; null where there are none
     * @param chosen calls of the dealer that the reader chose
     */
    public record DayLine(LocalDate day, int callCentre, int dealers, String busiest, int busiestCalls, int chosen) {}

    LocalDate today() {
        return LocalDate.now(clock);
    }

    List<Line> lines() {
        List<Cell> cells = matrix.cells();
        return Stream.of(TimePoint.values())
                .map(point ->
                        new Line(point, now(cells, point, CallActor.DEALER), now(cells, point, CallActor.CALL_CENTRE)))
                .toList();
    }

    private Cell now(List<Cell> cells, TimePoint point, CallActor actor) {
        LocalDate today = today();
        return cells.stream()
                .filter(cell -> cell.timePoint() == point && cell.actor() == actor)
                .filter(cell -> !cell.validFrom().isAfter(today))
                .reduce((first, last) -> last)
                .orElse(null);
    }

    /** Changes that begin later. */
    List<Cell> planned() {
        return matrix.cells().stream()
                .filter(cell -> cell.validFrom().isAfter(today()))
                .toList();
    }

    /** The days that have calls. @param dealer code of the one that the reader wants to see; null for none */
    List<DayLine> days(String dealer) {
        Map<LocalDate, List<Preview>> byDay = matrix.preview().stream()
                .collect(Collectors.groupingBy(Preview::day, TreeMap::new, Collectors.toList()));
        return byDay.entrySet().stream()
                .map(day -> line(day.getKey(), day.getValue(), dealer))
                .toList();
    }

    private static DayLine line(LocalDate day, List<Preview> teams, String dealer) {
        List<Preview> dealers =
                teams.stream().filter(team -> !team.team().equals(CALL_CENTRE)).toList();
        int all = dealers.stream().mapToInt(Preview::calls).sum();
        int callCentre = teams.stream().mapToInt(Preview::calls).sum() - all;
        Optional<Preview> busiest = dealers.stream().max(Comparator.comparingInt(Preview::calls));
        int chosen = dealers.stream()
                .filter(team -> team.team().equals(dealer))
                .mapToInt(Preview::calls)
                .sum();
        return new DayLine(
                day,
                callCentre,
                all,
                busiest.map(Preview::team).orElse(null),
                busiest.map(Preview::calls).orElse(0),
                chosen);
    }

    List<Unit> dealers() {
        return organisation.units(UnitKind.DEALER);
    }

    Optional<LocalDate> reportedOn() {
        return matrix.reportedOn();
    }

    /** Teams for which calls wait come first. */
    List<TeamDay> report(LocalDate day) {
        return matrix.report(day).stream()
                .sorted(Comparator.comparingInt(TeamDay::waiting).reversed().thenComparing(TeamDay::team))
                .toList();
    }
}
