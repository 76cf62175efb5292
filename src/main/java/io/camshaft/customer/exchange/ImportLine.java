package io.camshaft.customer.exchange;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The cells of a line.
 *
 * @param cells stripped; empty ones are absent
 */
record ImportLine(int rowNo, Map<ImportColumn, String> cells) {

    /** A character that no cell may hold keeps the cells apart. */
    private static final char BETWEEN = '\u001F';

    String text(ImportColumn column) {
        return cells.get(column);
    }

    boolean isBlank() {
        return cells.isEmpty();
    }

    ImportLine with(Map<ImportColumn, String> corrected) {
        Map<ImportColumn, String> all = new EnumMap<>(ImportColumn.class);
        all.putAll(cells);
        corrected.forEach((column, cell) -> {
            if (cell == null || cell.isBlank()) {
                all.remove(column);
            } else {
                all.put(column, cell.strip());
            }
        });
        return new ImportLine(rowNo, all);
    }

    /** One text of all cells in the order of the content's columns, as it is sealed. */
    String packed(ImportContent content) {
        StringBuilder text = new StringBuilder();
        for (ImportColumn column : content.columns()) {
            text.append(cells.getOrDefault(column, "").replace(BETWEEN, ' ')).append(BETWEEN);
        }
        return text.toString();
    }

    static ImportLine unpacked(int rowNo, ImportContent content, String packed) {
        Map<ImportColumn, String> cells = new EnumMap<>(ImportColumn.class);
        List<ImportColumn> columns = content.columns();
        int from = 0;
        // A line of an earlier version has fewer columns.
        for (int i = 0; i < columns.size() && from < packed.length(); i++) {
            int to = packed.indexOf(BETWEEN, from);
            if (to > from) {
                cells.put(columns.get(i), packed.substring(from, to));
            }
            from = to + 1;
        }
        return new ImportLine(rowNo, cells);
    }
}
