package io.camshaft.casefile.web;

import io.camshaft.casefile.web.ClockWords.ClockLine;
import io.camshaft.platform.clock.Clocks;
import io.camshaft.platform.clock.Forecast;
import io.camshaft.platform.clock.Forecast.Chance;
import io.camshaft.platform.journal.JournalEntry;
import io.camshaft.platform.journal.JournalKind;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Clocks of a case as the case page lists them. */
@Component
class CaseClockLines {

    private final Clocks clocks;
    private final Forecast forecast;
    private final ClockWords words;

    CaseClockLines(Clocks clocks, Forecast forecast, ClockWords words) {
        this.clocks = clocks;
        this.forecast = forecast;
        this.words = words;
    }

    List<ClockLine> of(String caseNo, List<JournalEntry> entries) {
        Map<String, String> names = entries.stream()
                .filter(entry ->
                        entry.kind() == JournalKind.ENTERED && entry.element().name() != null)
                .collect(Collectors.toMap(
                        JournalEntry::elementId, entry -> entry.element().name(), (first, second) -> second));
        Map<Long, Chance> chances =
                forecast.of(List.of(caseNo)).stream().collect(Collectors.toMap(Chance::clockId, Function.identity()));
        return clocks.of(caseNo).stream()
                .map(clock -> words.line(clock, names, chances.get(clock.id())))
                .toList();
    }
}
