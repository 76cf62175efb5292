package io.camshaft.customer.exchange;

import io.camshaft.platform.BusinessRefusal;

/** A line is not taken because of this column. */
class RowRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ImportColumn column;
    private final transient BusinessRefusal refusal;

    RowRefused(ImportColumn column, BusinessRefusal refusal) {
        super(column + " " + refusal.textKey());
        this.column = column;
        this.refusal = refusal;
    }

    ImportColumn column() {
        return column;
    }

    BusinessRefusal refusal() {
        return refusal;
    }
}
