package io.camshaft.revisit.report;

import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Unit;
import io.camshaft.organisation.UnitKind;
import io.camshaft.revisit.CallActor;
import io.camshaft.revisit.TimePoint;
import io.camshaft.revisit.report.Report.Past;
import io.camshaft.revisit.report.Report.Row;
import io.camshaft.revisit.report.ReportRepository.By;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
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
        Side now = side(period, dealers, By.DEALER);
        Side before = side(period.previous(), dealers, By.DEALER);
        return new Report(
                period,
                reports.countedAt(period).orElse(null),
                total(now, before),
                units(now, before, dealers),
                rows(period, dealers, By.TIME_POINT, names(TimePoint.values())),
                rows(period, dealers, By.ACTOR, names(CallActor.values())),
                lately(period, dealers));
    }

    /** Only the sums, for a mail. */
    public Row total(Period period, Dealers dealers) {
        return total(side(period, dealers, By.DEALER), side(period.previous(), dealers, By.DEALER));
    }

    /** One period, told apart by something. */
    private record Side(Map<String, Figures> calls, Map<String, NoticeFigures> notices) {

        Set<String> names() {
            Set<String> names = new TreeSet<>(calls.keySet());
            names.addAll(notices.keySet());
            return names;
        }

        /** Joined under the name that another name stands for. */
        Side under(UnaryOperator<String> other) {
            Map<String, List<Figures>> figures = new TreeMap<>();
            calls.forEach((name, each) -> figures.computeIfAbsent(other.apply(name), key -> new java.util.ArrayList<>())
                    .add(each));
            Map<String, List<NoticeFigures>> amounts = new TreeMap<>();
            notices.forEach(
                    (name, each) -> amounts.computeIfAbsent(other.apply(name), key -> new java.util.ArrayList<>())
                            .add(each));
            Map<String, Figures> joined = new HashMap<>();
            figures.forEach((name, all) -> joined.put(name, Figures.sum(all)));
            Map<String, NoticeFigures> joinedNotices = new HashMap<>();
            amounts.forEach((name, all) -> joinedNotices.put(name, NoticeFigures.sum(all)));
            return new Side(joined, joinedNotices);
        }

        Figures figures(String name) {
            return calls.getOrDefault(name, new Figures(Map.of()));
        }

        NoticeFigures noticesOf(String name) {
            return notices.getOrDefault(name, new NoticeFigures(Map.of()));
        }
    }

    private Side side(Period period, Dealers dealers, By by) {
        // Notices do not know who called.
        return new Side(
                reports.calls(period, dealers, by), by == By.ACTOR ? Map.of() : reports.notices(period, dealers, by));
    }

    private static Row total(Side now, Side before) {
        return new Row(
                "",
                Figures.sum(now.calls().values()),
                Figures.sum(before.calls().values()),
                NoticeFigures.sum(now.notices().values()),
                NoticeFigures.sum(before.notices().values()));
    }

    private List<Row> units(Side now, Side before, Dealers dealers) {
        if (dealers.codes() != null && dealers.codes().size() == 1) {
            return List.of();
        }
        Map<String, String> regions =
                organisation.units(UnitKind.DEALER).stream().collect(Collectors.toMap(Unit::code, Unit::parentCode));
        Collection<String> seen = dealers.codes() == null ? regions.keySet() : dealers.codes();
        boolean oneRegion = seen.stream().map(regions::get).distinct().count() <= 1;
        UnaryOperator<String> unit = code -> regions.getOrDefault(code, "");
        Side shown = oneRegion && dealers.codes() != null ? now : now.under(unit);
        Side past = oneRegion && dealers.codes() != null ? before : before.under(unit);
        Set<String> names = new TreeSet<>(shown.names());
        names.addAll(past.names());
        return names.stream().map(name -> row(name, shown, past)).toList();
    }

    private List<Row> rows(Period period, Dealers dealers, By by, List<String> names) {
        Side now = side(period, dealers, by);
        Side before = side(period.previous(), dealers, by);
        return names.stream()
                .filter(name -> now.names().contains(name) || before.names().contains(name))
                .map(name -> row(name, now, before))
                .toList();
    }

    private static Row row(String name, Side now, Side before) {
        return new Row(name, now.figures(name), before.figures(name), now.noticesOf(name), before.noticesOf(name));
    }

    private static List<String> names(Enum<?>... constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }

    private List<Past> lately(Period period, Dealers dealers) {
        List<Period> periods = period.lately(LATELY).toList();
        Map<LocalDate, Figures> figures = reports.lately(periods.get(0), period, dealers);
        return periods.stream()
                .map(each -> past(each, figures.getOrDefault(each.begins(), new Figures(Map.of()))))
                .toList();
    }

    private static Past past(Period period, Figures figures) {
        return new Past(period, figures.of(Measure.DUE), figures.madeShare(), figures.successShare());
    }
}
