package io.camshaft.customer.exchange;

import java.io.OutputStream;

/** Customers as files; every one is recorded before its first line leaves. */
public interface CustomerExports {

    /** The dealer's own people, and privacy. */
    boolean mayExport(String personId);

    /** True where names and telephones may be readable: who runs the dealer, of its own customers. */
    boolean mayExportClear(String personId);

    /**
     * Writes the file, line by line, and does not close the stream. Refuses with a sentence, before anything is written, who may
     * not or wants too many.
     */
    void write(ExportOrder order, OutputStream out, String by);

    /** An empty file of the content with headers and one made-up line, to fill in. */
    byte[] template(ImportContent content, ExportOrder.Format format);
}
