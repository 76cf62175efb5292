package io.camshaft.complaint;

import java.util.List;

/**
 * What the owner finds.
 *
 * @param responsibility SALE, SERVICE or PRODUCT; null where nobody is
 * @param departments role ids; for the path over departments
 * @param question what they are asked, or what the customer is asked; kept sealed
 * @param customerContent the customer, still on the phone, says that it is solved; for the path at once
 */
public record Assessment(
        ComplaintKind kind,
        String problemType,
        String responsibility,
        SolutionPath path,
        List<String> departments,
        String question,
        boolean customerContent) {

    /** Without words: objects end up in logs. */
    @Override
    public String toString() {
        return "Assessment[" + kind + ", " + path + "]";
    }
}
