package io.camshaft.revisit.web;

import io.camshaft.platform.text.FormulaGuard;
import io.camshaft.platform.text.Texts;
import io.camshaft.revisit.report.Measure;
import io.camshaft.revisit.report.Report;
import io.camshaft.revisit.report.Report.Row;
import io.camshaft.revisit.report.Timing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;

/** A table of a report as a file for spreadsheets: UTF-8 with a byte order mark, no cell is a formula. */
@Component
class ReportSheet {

    private static final List<Measure> COLUMNS = List.of(
            Measure.DUE,
            Measure.MADE,
            Measure.SUCCEEDED,
            Measure.FAILED,
            Measure.REFUSED,
            Measure.WRONG_NUMBER,
            Measure.MISSED,
            Measure.WAITING,
            Measure.MERGED,
            Measure.OPTED_OUT,
            Measure.OVER_BUDGET,
            Measure.CANCELLED,
            Measure.SATISFIED,
            Measure.NEUTRAL,
            Measure.DISSATISFIED);

    private final Texts texts;

    ReportSheet(Texts texts) {
        this.texts = texts;
    }

    /** The tables of the page. */
    enum Table {
        UNITS,
        POINTS,
        ACTORS
    }

    /** @param names of units by code */
    byte[] of(Report report, Table table, Map<String, String> names) {
        StringBuilder text = new StringBuilder("\uFEFF");
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(header());
            for (Row row : rows(report, table)) {
                printer.printRecord(line(report, row, nameOf(table, row, names)));
            }
            printer.printRecord(line(report, report.total(), texts.get("revisit.report.total")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<Row> rows(Report report, Table table) {
        return switch (table) {
            case UNITS -> report.units();
            case POINTS -> report.points();
            case ACTORS -> report.actors();
        };
    }

    private List<String> header() {
        List<String> cells = new ArrayList<>();
        cells.add(texts.get("revisit.report.period"));
        cells.add(texts.get("revisit.report.code"));
        cells.add(texts.get("revisit.report.name"));
        COLUMNS.forEach(measure -> cells.add(texts.get("revisit.measure." + measure)));
        cells.add(texts.get("revisit.report.madeShare"));
        cells.add(texts.get("revisit.report.successShare"));
        cells.add(texts.get("revisit.report.noticesDue"));
        cells.add(texts.get("revisit.report.noticesInTime"));
        return cells;
    }

    private List<String> line(Report report, Row row, String name) {
        List<String> cells = new ArrayList<>();
        cells.add(report.period().code());
        cells.add(row.name());
        cells.add(name);
        COLUMNS.forEach(measure -> cells.add(String.valueOf(row.now().of(measure))));
        cells.add(share(row.now().madeShare()));
        cells.add(share(row.now().successShare()));
        cells.add(String.valueOf(row.notices().due()));
        cells.add(String.valueOf(row.notices().timed(Timing.IN_TIME)));
        return cells.stream().map(FormulaGuard::guarded).toList();
    }

    private String nameOf(Table table, Row row, Map<String, String> names) {
        if (row.name().isEmpty()) {
            return texts.get("revisit.report.headquarters");
        }
        return switch (table) {
            case UNITS -> names.getOrDefault(row.name(), row.name());
            case POINTS -> texts.get("revisit.point." + row.name());
            case ACTORS -> texts.get("revisit.actor." + row.name());
        };
    }

    private static String share(Object percent) {
        return percent == null ? "" : percent.toString();
    }
}
