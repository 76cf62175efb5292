package io.camshaft.organisation;

import io.camshaft.organisation.ImportReport.RefusedRow;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.clock.CalendarChanges;
import io.camshaft.platform.text.Texts;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes units, people and calendar days from CSV files. Good rows are taken and bad ones refused, each with its line and a
 * sentence; nothing of a refused row is written. Rows are recognised by their code, sign-in name or date, so a file may be
 * imported again; what a file does not mention stays as it is.
 *
 * <p>Units: {@code code, kind (headquarters | region | dealer), name, parent, city, active}. People:
 * {@code person, name, email, mobile, unit, language, roles, active}, roles like {@code region-manager} (at the own unit) or
 * {@code dealer-marketing@D1001}, separated by semicolons. Calendar: {@code date (2026-10-01), kind (holiday | workday), name}.
 */
@Service
@Transactional
public class OrganisationImport {

    private final OrganisationAdmin admin;
    private final UnitRepository units;
    private final CalendarRepository calendars;
    private final CalendarChanges changes;
    private final Texts texts;

    OrganisationImport(
            OrganisationAdmin admin,
            UnitRepository units,
            CalendarRepository calendars,
            CalendarChanges changes,
            Texts texts) {
        this.admin = admin;
        this.units = units;
        this.calendars = calendars;
        this.changes = changes;
        this.texts = texts;
    }

    public ImportReport importUnits(InputStream csv) {
        CsvSheet sheet = CsvSheet.read(csv, List.of("code", "kind", "name"));
        Map<String, Unit> known = unitsByCode();
        Map<CsvSheet.Row, Unit> read = new LinkedHashMap<>();
        List<RefusedRow> refused = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        each(sheet.rows(), refused, row -> read.put(row, once(ImportedRows.unit(row), Unit::code, seen)));
        List<CsvSheet.Row> fromTheTop = read.keySet().stream()
                .sorted(Comparator.comparing(row -> read.get(row).kind()))
                .toList();
        List<Unit> good = new ArrayList<>();
        each(fromTheTop, refused, row -> {
            Unit unit = read.get(row);
            UnitRules.check(unit, known);
            known.put(unit.code(), unit);
            good.add(unit);
        });
        admin.addUnits(good);
        return report(good.size(), refused, sheet);
    }

    public ImportReport importPeople(InputStream csv) {
        CsvSheet sheet = CsvSheet.read(csv, List.of("person", "name", "email", "unit", "roles"));
        Map<String, Unit> known = unitsByCode();
        Map<Person, Set<RoleAt>> good = new LinkedHashMap<>();
        List<RefusedRow> refused = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        each(sheet.rows(), refused, row -> {
            Person person = once(ImportedRows.person(row), Person::id, seen);
            Set<RoleAt> roles = ImportedRows.roles(row, person.unitCode());
            PersonRules.check(person, roles, known);
            good.put(person, roles);
        });
        admin.addPeople(good);
        return report(good.size(), refused, sheet);
    }

    public ImportReport importCalendar(InputStream csv) {
        CsvSheet sheet = CsvSheet.read(csv, List.of("date", "kind"));
        List<CalendarDay> good = new ArrayList<>();
        List<RefusedRow> refused = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        each(
                sheet.rows(),
                refused,
                row -> good.add(
                        once(ImportedRows.calendarDay(row), day -> day.dayOn().toString(), seen)));
        changes.around(WorkingClock.NAME, () -> calendars.save(good));
        return report(good.size(), refused, sheet);
    }

    private void each(List<CsvSheet.Row> rows, List<RefusedRow> refused, Consumer<CsvSheet.Row> take) {
        for (CsvSheet.Row row : rows) {
            try {
                if (row.tooManyCells()) {
                    throw new BusinessRefusal("organisation.import.tooManyCells");
                }
                take.accept(row);
            } catch (BusinessRefusal refusal) {
                refused.add(new RefusedRow(row.line(), texts.of(refusal)));
            }
        }
    }

    private static <T> T once(T value, Function<T, String> key, Set<String> seen) {
        String code = key.apply(value);
        if (code != null && !seen.add(code)) {
            throw new BusinessRefusal("organisation.import.twice");
        }
        return value;
    }

    private ImportReport report(int accepted, List<RefusedRow> refused, CsvSheet sheet) {
        if (sheet.brokenAt() > 0) {
            refused.add(new RefusedRow(sheet.brokenAt(), texts.get("organisation.import.broken")));
        }
        return new ImportReport(
                accepted,
                refused.stream()
                        .sorted(Comparator.comparingLong(RefusedRow::line))
                        .toList());
    }

    private Map<String, Unit> unitsByCode() {
        return new HashMap<>(units.all().stream().collect(Collectors.toMap(Unit::code, Function.identity())));
    }
}
