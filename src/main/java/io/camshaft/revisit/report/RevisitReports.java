package io.camshaft.revisit.report;

import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Unit;
import io.camshaft.organisation.UnitKind;
import io.camshaft.revisit.CallActor;
import io.camshaft.revisit.TimePoint;
import io.camshaft.revisit.report.Report.Past;
import io.camshaft.revisit.report.Report.Row;
import io.camshaft.revisit.report.ReportRepository.Cell;
import io.camshaft.revisit.report.ReportRepository.Line;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports as they are read: always the counts, so a page costs the same whatever the years before. */
@Service
@Transactional(readOnly = true)
public class RevisitReports {

    private static final int LATELY = 8;

    private final ReportRepository reports;
    private final Organisation organisation;

    RevisitReports(ReportRepository reports, Organisation organisation) {
        this.reports = reports;
        this.organisation = organisation;
    }

    /** Numbers of the dealers in the period. */
    public Report report(Period period, Dealers dealers) {
        Compared ofDealers = ofDealers(period, dealers);
        // Looked up once for both tables; notices do not know who called.
        List<Cell> cells = reports.callsByPoint(period, dealers);
        Compared ofPoints = Compared.of(period, by(cells, Cell::point), reports.noticesByPoint(period, dealers));
        Compared ofActors = Compared.of(period, by(cells, Cell::actor), List.of());
        return new Report(
                period,
                reports.countedAt(period).orElse(null),
                ofDealers.total(),
                units(ofDealers, dealers),
                rows(ofPoints, names(TimePoint.values())),
                rows(ofActors, names(CallActor.values())),
                lately(period, dealers));
    }

    /** Only the sums, for a mail. */
    public Row total(Period period, Dealers dealers) {
        return ofDealers(period, dealers).total();
    }

    private Compared ofDealers(Period period, Dealers dealers) {
        return Compared.of(period, reports.callsByDealer(period, dealers), reports.noticesByDealer(period, dealers));
    }

    private static List<Line<Figures>> by(List<Cell> cells, Function<Cell, String> name) {
        return cells.stream()
                .map(cell -> new Line<>(cell.begins(), name.apply(cell), cell.figures()))
                .toList();
    }

    private List<Row> units(Compared ofDealers, Dealers dealers) {
        if (!dealers.all() && dealers.codes().size() == 1) {
            return List.of();
        }
        Map<String, String> regions =
                organisation.units(UnitKind.DEALER).stream().collect(Collectors.toMap(Unit::code, Unit::parentCode));
        boolean oneRegion = !dealers.all()
                && dealers.codes().stream().map(regions::get).distinct().count() <= 1;
        Compared shown = oneRegion ? ofDealers : ofDealers.under(code -> regions.getOrDefault(code, ""));
        return rows(shown, shown.names());
    }

    private static List<Row> rows(Compared compared, Collection<String> names) {
        Set<String> known = compared.names();
        return names.stream().filter(known::contains).map(compared::row).toList();
    }

    private static List<String> names(Enum<?>... constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }

    private List<Past> lately(Period period, Dealers dealers) {
        List<Period> periods = period.lately(LATELY).toList();
        Map<LocalDate, Figures> figures = reports.lately(periods, dealers);
        return periods.stream()
                .map(each -> past(each, figures.getOrDefault(each.begins(), new Figures(Map.of()))))
                .toList();
    }

    private static Past past(Period period, Figures figures) {
        return new Past(period, figures.of(Measure.DUE), figures.madeShare(), figures.successShare());
    }
}
