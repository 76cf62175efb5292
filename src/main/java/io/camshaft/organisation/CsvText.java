package io.camshaft.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * CSV for spreadsheets: with a byte order mark, so that Chinese arrives, and with an apostrophe before cells that a spreadsheet
 * would execute as a formula (OWASP, "CSV Injection"). Reading takes the apostrophe away again.
 */
final class CsvText {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private CsvText() {}

    static String of(List<String> header, List<List<String>> rows) {
        StringBuilder text = new StringBuilder("\uFEFF");
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(header);
            for (List<String> row : rows) {
                printer.printRecord(row.stream().map(CsvText::guarded).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static String guarded(String cell) {
        return cell == null || cell.isEmpty() || !startsFormula(cell) ? cell : "'" + cell;
    }

    static String unguarded(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && startsFormula(cell.substring(1))
                ? cell.substring(1)
                : cell;
    }

    /** Spreadsheets skip leading blanks before they look for a formula; full-width signs count too. */
    private static boolean startsFormula(String cell) {
        String start = cell.stripLeading();
        return FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0
                || !start.isEmpty() && (FORMULA_STARTS + "＝＋－＠").indexOf(start.charAt(0)) >= 0;
    }
}
