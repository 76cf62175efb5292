package io.camshaft.customer.exchange;

import java.util.List;

/**
 * A line of a file.
 *
 * @param rowNo line in the file, 1 is the header
 * @param cells as they are written; shorter than the header where the rest is empty
 */
record SheetRow(int rowNo, List<String> cells) {

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
