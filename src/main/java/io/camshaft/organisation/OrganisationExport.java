package io.camshaft.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisation as the CSV files that {@link OrganisationImport} takes; also the starting point for changing many rows. */
@Service
@Transactional(readOnly = true)
public class OrganisationExport {

    private static final List<String> UNIT_COLUMNS = List.of("code", "kind", "name", "parent", "city", "active");
    private static final List<String> PERSON_COLUMNS =
            List.of("person", "name", "email", "mobile", "unit", "language", "roles", "active");
    private static final List<String> DAY_COLUMNS = List.of("date", "kind", "name");

    private final UnitRepository units;
    private final PersonRepository people;
    private final PersonRoleRepository roles;
    private final CalendarRepository calendars;
    private final TabledWorkingTime workingTime;

    OrganisationExport(
            UnitRepository units,
            PersonRepository people,
            PersonRoleRepository roles,
            CalendarRepository calendars,
            TabledWorkingTime workingTime) {
        this.units = units;
        this.people = people;
        this.roles = roles;
        this.calendars = calendars;
        this.workingTime = workingTime;
    }

    public String units() {
        return CsvText.of(
                UNIT_COLUMNS,
                units.all().stream()
                        .map(unit -> cells(
                                unit.code(),
                                lower(unit.kind()),
                                unit.name(),
                                unit.parentCode(),
                                unit.city(),
                                yesNo(unit.active())))
                        .toList());
    }

    public String people() {
        Map<String, String> held = new HashMap<>();
        roles.entered(workingTime.today())
                .forEach(row -> held.merge(
                        row.personId(), row.roleId() + "@" + row.unitCode(), (one, other) -> one + ";" + other));
        return CsvText.of(
                PERSON_COLUMNS,
                people.all().stream()
                        .map(person -> cells(
                                person.id(),
                                person.name(),
                                person.email(),
                                person.mobile(),
                                person.unitCode(),
                                person.language(),
                                held.get(person.id()),
                                yesNo(person.active())))
                        .toList());
    }

    public String calendar() {
        return CsvText.of(
                DAY_COLUMNS,
                calendars.days().stream()
                        .map(day -> cells(day.dayOn().toString(), lower(day.kind()), day.name()))
                        .toList());
    }

    /** A small file of the kind to start from. */
    public static String exampleUnits() {
        return CsvText.of(
                UNIT_COLUMNS,
                List.of(
                        cells("HQ", "headquarters", "Headquarters", "", "上海", "yes"),
                        cells("NORTH", "region", "North", "HQ", "北京", "yes"),
                        cells("D1001", "dealer", "Tianjin Binhai", "NORTH", "天津", "yes")));
    }

    public static String examplePeople() {
        return CsvText.of(
                PERSON_COLUMNS,
                List.of(
                        cells(
                                "li.na",
                                "李娜",
                                "li.na@example.com",
                                "+8613800138000",
                                "NORTH",
                                "zh",
                                "region-manager",
                                "yes"),
                        cells(
                                "wang.wei",
                                "王伟",
                                "wang.wei@example.com",
                                "",
                                "D1001",
                                "zh",
                                "dealer-marketing;dealer-manager@D1001",
                                "yes")));
    }

    public static String exampleCalendar() {
        return CsvText.of(
                DAY_COLUMNS, List.of(cells("2027-01-01", "holiday", "元旦"), cells("2027-01-03", "workday", "元旦调休")));
    }

    /** Nulls are empty cells. */
    private static List<String> cells(String... values) {
        List<String> cells = new ArrayList<>();
        for (String cell : values) {
            cells.add(cell == null ? "" : cell);
        }
        return cells;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String yesNo(boolean flag) {
        return flag ? "yes" : "no";
    }
}
