package io.camshaft.platform.text;

/** Cells that a spreadsheet would execute get an apostrophe in front (OWASP, "CSV Injection"); reading takes it away again. */
public final class FormulaGuard {

    private static final String STARTS = "=+-@\t\r＝＋－＠";

    private FormulaGuard() {}

    public static String guarded(String cell) {
        return cell == null || !startsFormula(cell) ? cell : "'" + cell;
    }

    public static String unguarded(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && startsFormula(cell.substring(1))
                ? cell.substring(1)
                : cell;
    }

    /** Spreadsheets skip leading blanks before they look for a formula. */
    private static boolean startsFormula(String cell) {
        String start = cell.stripLeading();
        return !cell.isEmpty()
                && (STARTS.indexOf(cell.charAt(0)) >= 0 || !start.isEmpty() && STARTS.indexOf(start.charAt(0)) >= 0);
    }
}
