package io.camshaft.customer;

import java.time.LocalDate;
import java.util.List;

/** One of two records side by side, in clear: read it for a review only, the reading is recorded. */
public record ComparedRecord(
        String customerNo,
        CustomerKind kind,
        boolean erased,
        String name,
        List<String> phones,
        List<String> mails,
        List<String> plates,
        List<String> cars,
        String city,
        List<String> dealers,
        LocalDate lastVisit) {

    /** Without values: this ends up in logs. */
    @Override
    public String toString() {
        return "ComparedRecord[" + customerNo + "]";
    }
}
