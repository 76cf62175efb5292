package io.camshaft.casefile;

import java.util.List;

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
