package io.camshaft.casefile;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The story of a case in words, by day. */
public record Timeline(List<Day> days) {

    /** @param date in the installation's language */
    public record Day(String date, List<Line> lines) {}

    /**
     * One thing that happened.
     *
     * @param time hours and minutes
     * @param note how long it waited, or why; null for none
     * @param tone "good", "bad", "warn" or "" for the dot beside it
     * @param technical true for steps that no person did; shown on request
     */
    public record Line(String time, String sentence, String note, String tone, boolean technical) {}

    /** A line with its moment. */
    record Moment(OffsetDateTime at, Line line) {}

    /** Oldest first; what happened in the same moment stays in the order given. */
    static Timeline of(List<Moment> moments, ZoneId zone, DateTimeFormatter date) {
        Map<LocalDate, List<Line>> days = new LinkedHashMap<>();
        moments.stream().sorted(Comparator.comparing(Moment::at)).forEach(moment -> days.computeIfAbsent(
                        moment.at().atZoneSameInstant(zone).toLocalDate(), day -> new ArrayList<>())
                .add(moment.line()));
        return new Timeline(days.entrySet().stream()
                .map(day -> new Day(date.format(day.getKey()), day.getValue()))
                .toList());
    }

    /** Only what people did and what they need to know. */
    public Timeline told() {
        return new Timeline(days.stream()
                .map(day -> new Day(
                        day.date(),
                        day.lines().stream().filter(line -> !line.technical()).toList()))
                .filter(day -> !day.lines().isEmpty())
                .toList());
    }
}
