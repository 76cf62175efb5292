package io.camshaft.organisation;

import io.camshaft.platform.jdbc.OncePerPage;
import io.camshaft.platform.jdbc.RecordRows;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables of the working calendar. One calendar, "default", is used; the code leaves room for one per country. */
@Repository
class CalendarRepository {

    private static final String CODE = "default";

    private final JdbcClient jdbc;
    /** Every deadline and every question about roles needs it; within one page or transaction it stays what it was at the first. */
    private final OncePerPage<Integer> version = new OncePerPage<>();

    CalendarRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int version() {
        return version.get(() -> jdbc.sql("select version from working_calendar where code = :code")
                .param("code", CODE)
                .query(Integer.class)
                .single());
    }

    WorkingCalendar load() {
        String zone = jdbc.sql("select time_zone from working_calendar where code = :code")
                .param("code", CODE)
                .query(String.class)
                .single();
        Map<DayOfWeek, List<WorkingHours>> week = new EnumMap<>(DayOfWeek.class);
        jdbc.sql("select weekday, opens_at, closes_at from working_hours where calendar_code = :code")
                .param("code", CODE)
                .query(row -> {
                    week.computeIfAbsent(DayOfWeek.of(row.getInt(1)), weekday -> new ArrayList<>())
                            .add(WorkingHours.of(row.getString(2), row.getString(3)));
                });
        Map<LocalDate, Boolean> exceptions = new HashMap<>();
        days().forEach(day -> exceptions.put(day.dayOn(), day.kind() == CalendarDay.Kind.WORKDAY));
        return new WorkingCalendar(ZoneId.of(zone), week, exceptions);
    }

    List<CalendarDay> days() {
        return jdbc.sql("select day_on, kind, name from calendar_day where calendar_code = :code order by day_on")
                .param("code", CODE)
                .query(RecordRows.of(CalendarDay.class))
                .list();
    }

    void save(Collection<CalendarDay> days) {
        for (CalendarDay day : days) {
            jdbc.sql(
                            """
                            merge into calendar_day d
                            using (values (:code, cast(:dayOn as date), :kind, :name)) s (code, day_on, kind, name)
                            on (d.calendar_code = s.code and d.day_on = s.day_on)
                            when matched then update set kind = s.kind, name = s.name
                            when not matched then insert (calendar_code, day_on, kind, name)
                                values (s.code, s.day_on, s.kind, s.name)
                            """)
                    .param("code", CODE)
                    .param("dayOn", day.dayOn())
                    .param("kind", day.kind().name())
                    .param("name", day.name())
                    .update();
        }
        version.forget();
        jdbc.sql("update working_calendar set version = version + 1 where code = :code")
                .param("code", CODE)
                .update();
    }
}
