package io.camshaft.customer.exchange;

import java.util.Iterator;

/** Lines of a file, one at a time. Throws {@link SheetBroken} where the rest cannot be read. */
interface SheetRows extends Iterator<SheetRow>, AutoCloseable {

    @Override
    void close();
}
