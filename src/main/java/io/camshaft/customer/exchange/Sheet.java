package io.camshaft.customer.exchange;

import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.text.FormulaGuard;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A file with its header understood: gives the cells of each line by column. */
final class Sheet implements AutoCloseable {

    private static final int MOST_COLUMNS = 200;

    private final SheetRows rows;
    private final List<ImportColumn> order;
    private final List<String> unknown;

    private Sheet(SheetRows rows, List<ImportColumn> order, List<String> unknown) {
        this.rows = rows;
        this.order = order;
        this.unknown = unknown;
    }

    /** Refuses what is no sheet, has no header, or lacks a column that must be there. */
    static Sheet open(ImportFile file, ImportContent content, ExchangeSettings settings) {
        if (file.content().length == 0) {
            throw new BusinessRefusal("customer.import.empty");
        }
        if (file.content().length > settings.maxSize().toBytes()) {
            throw new BusinessRefusal(
                    "customer.import.tooLarge",
                    String.valueOf(settings.maxSize().toMegabytes()));
        }
        SheetRows rows = rows(file, settings);
        try {
            return headed(rows, content);
        } catch (SheetBroken e) {
            rows.close();
            throw new BusinessRefusal("customer.import.unreadable");
        } catch (RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    private static SheetRows rows(ImportFile file, ExchangeSettings settings) {
        byte[] content = file.content();
        if (startsWith(content, 'P', 'K', 3, 4)) {
            return XlsxRows.of(file, settings.maxUnpacked().toBytes());
        }
        if (startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new BusinessRefusal("customer.import.oldExcel");
        }
        return CsvRows.of(file);
    }

    private static boolean startsWith(byte[] content, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (content.length <= i || (content[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static Sheet headed(SheetRows rows, ImportContent content) {
        if (!rows.hasNext()) {
            throw new BusinessRefusal("customer.import.empty");
        }
        List<String> header = rows.next().cells();
        if (header.size() > MOST_COLUMNS) {
            throw new BusinessRefusal("customer.import.tooManyColumns");
        }
        List<ImportColumn> order = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String name : header) {
            ImportColumn column = ImportColumn.under(name, content.columns()).orElse(null);
            order.add(order.contains(column) ? null : column);
            if (column == null && !name.isBlank()) {
                unknown.add(name.strip());
            }
        }
        for (ImportColumn column : content.required()) {
            if (!order.contains(column)) {
                throw new BusinessRefusal("customer.import.columnMissing", column.header("en"), column.header("zh"));
            }
        }
        return new Sheet(rows, order, unknown);
    }

    boolean hasNext() {
        return rows.hasNext();
    }

    /** The next line, blank or not. */
    ImportLine next() {
        SheetRow row = rows.next();
        Map<ImportColumn, String> cells = new EnumMap<>(ImportColumn.class);
        for (int i = 0; i < Math.min(order.size(), row.cells().size()); i++) {
            String cell = FormulaGuard.unguarded(row.cells().get(i).strip());
            if (order.get(i) != null && !cell.isEmpty()) {
                cells.put(order.get(i), cell);
            }
        }
        return new ImportLine(row.rowNo(), cells);
    }

    /** Headers that no column goes by; their cells are left out. */
    List<String> unknown() {
        return unknown;
    }

    @Override
    public void close() {
        rows.close();
    }
}
