package io.camshaft.customer.exchange;

/** From this line on a file cannot be read. */
class SheetBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int rowNo;

    SheetBroken(int rowNo) {
        super("Line " + rowNo);
        this.rowNo = rowNo;
    }

    int rowNo() {
        return rowNo;
    }
}
