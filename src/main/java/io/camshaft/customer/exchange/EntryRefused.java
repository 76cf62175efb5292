package io.camshaft.customer.exchange;

import io.camshaft.platform.BusinessRefusal;

/** What a program sent is not taken because of this field. */
public class EntryRefused extends BusinessRefusal {

    private static final long serialVersionUID = 1L;

    private final ImportColumn column;

    EntryRefused(RowRefused refused) {
        super(refused.refusal().textKey(), refused.refusal().args());
        this.column = refused.column();
    }

    public ImportColumn column() {
        return column;
    }
}
