package io.camshaft.organisation;

import java.util.List;

/**
 * What became of a file.
 *
 * @param accepted rows that are in the tables now, changed or not
 * @param refused the others, by line
 */
public record ImportReport(int accepted, List<RefusedRow> refused) {

    /**
     * @param line first line of the row in the file, 1 is the header
     * @param sentence why, in the installation's language
     */
    public record RefusedRow(long line, String sentence) {}
}
