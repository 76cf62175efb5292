package io.camshaft.revisit.web;

import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Unit;
import io.camshaft.organisation.UnitKind;
import io.camshaft.organisation.Visibility;
import io.camshaft.revisit.quality.DataQuality;
import io.camshaft.revisit.quality.DataQuality.Basics;
import io.camshaft.revisit.quality.DataQuality.Counted;
import io.camshaft.revisit.quality.DataQuality.Everybody;
import io.camshaft.revisit.quality.DataQuality.Looked;
import io.camshaft.revisit.quality.Period;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the page of data quality prints. */
@Component
class QualityPage {

    private static final String CALL_CENTRE = "HQ";

    private final DataQuality quality;
    private final Organisation organisation;
    private final Clock clock;

    QualityPage(DataQuality quality, Organisation organisation, Clock clock) {
        this.quality = quality;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** A dealer with what was verified of its records and which of its calls were looked at once more. */
    public record Line(String dealer, String name, Counted records, Looked calls) {}

    /** KPI-05 of the week, the month and the year so far, KPI-06 of everybody until the last day of the period. */
    public record Indicators(Basics week, Basics month, Basics year, Everybody everybody) {}

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Every team's calls that were looked at once more. */
    List<Looked> looked(Period period, LocalDate day) {
        return quality.looked(period, day);
    }

    List<Line> lines(Period period, LocalDate day, Visibility sight, List<Looked> looked) {
        Map<String, Counted> records = quality.dealers(period, day, sight).stream()
                .collect(Collectors.toMap(Counted::dealerCode, Function.identity()));
        Map<String, Looked> calls = looked.stream()
                .filter(each -> !each.team().equals(CALL_CENTRE) && sight.covers(each.team()))
                .collect(Collectors.toMap(Looked::team, Function.identity(), (one, other) -> one, TreeMap::new));
        TreeSet<String> dealers = new TreeSet<>(records.keySet());
        dealers.addAll(calls.keySet());
        Map<String, String> names = names();
        return dealers.stream()
                .map(dealer -> new Line(
                        dealer,
                        names.getOrDefault(dealer, ""),
                        records.getOrDefault(dealer, new Counted(dealer, 0, 0, 0)),
                        calls.getOrDefault(dealer, new Looked(dealer, 0, 0))))
                .toList();
    }

    /** Asked for once: there are some hundred dealers. */
    private Map<String, String> names() {
        return organisation.units(UnitKind.DEALER).stream().collect(Collectors.toMap(Unit::code, Unit::name));
    }

    String nameOf(String dealer) {
        return organisation.unit(dealer).map(Unit::name).orElse("");
    }

    Looked callCentre(List<Looked> looked) {
        return looked.stream()
                .filter(each -> each.team().equals(CALL_CENTRE))
                .findFirst()
                .orElse(new Looked(CALL_CENTRE, 0, 0));
    }

    Indicators indicators(String dealer, Period period, LocalDate day) {
        LocalDate last = period.until(day);
        Map<Period, Basics> buyers = quality.basics(dealer, day);
        return new Indicators(
                buyers.get(Period.WEEK),
                buyers.get(Period.MONTH),
                buyers.get(Period.YEAR),
                quality.everybody(dealer, last));
    }

    List<DataQuality.Checked> checks(String dealer, Period period, LocalDate day) {
        return quality.checks(dealer, period, day);
    }

    List<DataQuality.CallFinding> findings(String team, Period period, LocalDate day) {
        return quality.findings(team, period, day);
    }
}
