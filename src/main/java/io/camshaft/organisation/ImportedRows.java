package io.camshaft.organisation;

import io.camshaft.platform.BusinessRefusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes units, people and days of the cells of a row; what cannot be read is refused. */
final class ImportedRows {

    private ImportedRows() {}

    static Unit unit(CsvSheet.Row row) {
        return new Unit(
                row.text("code"),
                choice(UnitKind.class, row.text("kind"), "organisation.import.unitKind"),
                row.text("name"),
                row.text("parent"),
                row.text("city"),
                row.flag("active"));
    }

    static Person person(CsvSheet.Row row) {
        return new Person(
                row.text("person"),
                row.text("name"),
                row.text("email"),
                row.text("mobile"),
                row.text("unit"),
                row.text("language"),
                row.flag("active"));
    }

    static Set<RoleAt> roles(CsvSheet.Row row, String ownUnit) {
        Set<RoleAt> roles = new LinkedHashSet<>();
        String cell = row.text("roles");
        for (String part : cell == null ? List.<String>of() : List.of(cell.split("[;；]"))) {
            if (!part.isBlank()) {
                int at = part.indexOf('@');
                String unit = at < 0 ? ownUnit : part.substring(at + 1).strip();
                roles.add(new RoleAt(role(at < 0 ? part : part.substring(0, at)), unit));
            }
        }
        return roles;
    }

    static CalendarDay calendarDay(CsvSheet.Row row) {
        LocalDate day;
        try {
            day = LocalDate.parse(String.valueOf(row.text("date")));
        } catch (DateTimeParseException e) {
            throw new BusinessRefusal("organisation.import.date");
        }
        if (day.getYear() < 2000 || day.getYear() > 2100) {
            throw new BusinessRefusal("organisation.import.date");
        }
        String name = row.text("name");
        Plain.allow(name, 100, "organisation.import.dayName");
        CalendarDay.Kind kind = choice(CalendarDay.Kind.class, row.text("kind"), "organisation.import.dayKind");
        return new CalendarDay(day, kind, name == null ? "" : name);
    }

    private static Role role(String id) {
        return List.of(Role.values()).stream()
                .filter(role -> role.id().equals(id.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new BusinessRefusal("organisation.role.unknown"));
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String cell, String refusal) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(cell)) {
                return constant;
            }
        }
        throw new BusinessRefusal(refusal);
    }
}
