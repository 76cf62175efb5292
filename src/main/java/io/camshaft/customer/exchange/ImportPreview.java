package io.camshaft.customer.exchange;

import java.util.List;
import java.util.Map;

/**
 * What a file would do.
 *
 * @param known true where the same file was sent before: then this is that import, whatever became of it
 * @param firstRows at most 20, personal cells masked
 * @param refused at most 200 of the lines in quarantine
 * @param unknownColumns headers that no column goes by
 */
public record ImportPreview(
        ImportBatch batch,
        boolean known,
        List<PreviewRow> firstRows,
        List<RefusedRow> refused,
        List<String> unknownColumns) {

    /** @param cells by column, in the order of the content's columns; empty ones are absent */
    public record PreviewRow(int rowNo, Map<ImportColumn, String> cells) {}

    /**
     * A line that is not taken.
     *
     * @param rowNo line of the file, 1 is the header
     * @param column what is wrong, or null where the whole line is
     * @param sentence why, in the installation's language
     * @param cells by column; personal cells masked, the wrong one in clear for the person who sent the file
     */
    public record RefusedRow(int rowNo, ImportColumn column, String sentence, Map<ImportColumn, String> cells) {}
}
