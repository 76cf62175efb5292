package io.camshaft.customer.exchange;

import io.camshaft.customer.ChannelKind;
import io.camshaft.customer.CustomerKind;
import io.camshaft.customer.RecordValues;
import java.util.LinkedHashMap;
import java.util.Map;

/** The cells of a line as people may see them who have not said what they need them for. */
final class MaskedLine {

    private MaskedLine() {}

    /** @param clear the column that stays as it is, or null */
    static Map<ImportColumn, String> of(ImportContent content, ImportLine line, ImportColumn clear) {
        Map<ImportColumn, String> cells = new LinkedHashMap<>();
        for (ImportColumn column : content.columns()) {
            String cell = line.text(column);
            if (cell != null) {
                cells.put(column, column == clear ? cell : masked(column, cell));
            }
        }
        return cells;
    }

    private static String masked(ImportColumn column, String cell) {
        return switch (column) {
            case NAME -> RecordValues.maskedName(CustomerKind.PERSON, cell);
            case MOBILE, PHONE ->
                cell.length() < 8 ? "****" : RecordValues.maskedChannel(ChannelKind.PHONE, cell, null);
            case PLATE -> cell.length() < 4 ? "****" : RecordValues.maskedPlate(cell);
            case IDENTITY_NO, MAIL, ADDRESS -> "***" + (cell.length() < 8 ? "" : cell.substring(cell.length() - 2));
            default -> cell;
        };
    }
}
