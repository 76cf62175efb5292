package io.camshaft.customer.exchange;

import java.util.List;
import java.util.Map;

/**
 * Files of customers with their cars, of purchases and of workshop visits. A file is read and shown first; nothing is written
 * before the go-ahead. Every method refuses with a sentence whom it is not for: people of a dealer see the files of their dealer.
 */
public interface CustomerImports {

    /** True where the person may bring files in at all. */
    boolean mayImport(String personId);

    /**
     * Reads the file and keeps its lines sealed. The same file again gives the same import.
     *
     * @param source the system it comes from, letters, digits, "-" and "_", at most 16; numbers are unique within it
     * @param dealerCode the dealer the file is about; null for several (headquarters only). People of one dealer may leave it out.
     */
    ImportPreview preview(ImportFile file, ImportContent content, String source, String dealerCode, String by);

    /** The preview once more, from what was kept. */
    ImportPreview shown(long batchId, String by);

    /** Begins writing in the background and returns at once; {@link #batch} tells how far it is. */
    ImportBatch go(long batchId, String by);

    /** The same, and returns when all is written. */
    ImportBatch goAndWait(long batchId, String by);

    /** Throws the waiting lines away. */
    ImportBatch discard(long batchId, String by);

    ImportBatch batch(long batchId, String by);

    /** Newest first, at most 50. */
    List<ImportBatch> list(String by);

    /** Lines in quarantine, at most 200. */
    List<ImportPreview.RefusedRow> quarantine(long batchId, String by);

    /**
     * Replaces cells of a line in quarantine (blank empties one) and takes it, where the import is done at once, else with the
     * others. Refuses with a sentence as long as something is wrong.
     */
    void correctRow(long batchId, int rowNo, Map<ImportColumn, String> cells, String by);
}
