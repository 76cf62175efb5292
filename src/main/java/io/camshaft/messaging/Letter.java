package io.camshaft.messaging;

import java.util.Map;

/**
 * One mail to one customer about one case.
 *
 * @param template as in {@link Notice}
 * @param caseNo business number of the case
 * @param step as in {@link Notice}: the same (case, template, step, customer) is sent once
 * @param address mail address, kept sealed; null where the customer has none
 * @param salutation how the letter calls the customer, {@code name} in the template
 * @param facts what the template prints beside the case number and the name; they may be personal, the text is kept sealed
 */
public record Letter(
        String template,
        String caseNo,
        long customerId,
        String step,
        String address,
        String salutation,
        Map<String, Object> facts) {

    /** Stands for somebody who is no known customer. */
    public static final long NOBODY = 0;

    /** The number that people see stands for the customer where a person's id would. */
    Notice asNotice() {
        return new Notice(template, caseNo, "C" + customerId, step, facts);
    }

    /** Without anything personal: objects end up in logs. */
    @Override
    public String toString() {
        return "Letter[" + template + ", " + caseNo + ", C" + customerId + ", " + step + "]";
    }
}
