package io.camshaft.customer.exchange;

import io.camshaft.customer.CustomerState;

/**
 * Which customers leave in which form.
 *
 * @param dealerCode customers that this dealer knows; null for all that the reader may take out
 * @param state or null for all
 * @param clear true where name and telephone are to be readable; only for those who may
 */
public record ExportOrder(Format format, String dealerCode, CustomerState state, boolean clear) {

    /** How the file is written. */
    public enum Format {
        CSV,
        XLSX
    }

    /** In words of the system. */
    String selection(java.util.Set<String> dealers) {
        return "dealers=" + (dealers == null ? "all" : String.join(",", dealers)) + " state="
                + (state == null ? "all" : state.name());
    }
}
