package io.camshaft.customer;

import java.math.BigDecimal;
import java.util.List;

/** The decision tables on customers: how close they still are and what they are worth. */
public interface CustomerRules {

    /** Which versions of the tables answer now; changes when a designer deploys one. */
    String version();

    /** Answer of the table customerState; null where no row fits. */
    CustomerState state(StateFacts facts);

    /** Answer of the table customerValue for what the customer spent in three years, in CNY; null where no row fits. */
    String valueTier(BigDecimal spent);

    /** What the rows of customerState say about the input, as written; one text a row, "" where any value fits. */
    List<String> stateConditions(String input);

    /** The same for the input "spent" of customerValue. */
    List<String> valueConditions();

    /**
     * What the table customerState judges. Names of the inputs are those of the components.
     *
     * @param daysSinceSale of the newest car; null where nobody knows of a sale
     * @param visitsInYear visits less than 365 days ago
     * @param daysSinceLastVisit null where there was none
     */
    record StateFacts(
            LossDefinition lossDefinition,
            boolean ownsCar,
            Integer daysSinceSale,
            int visitsInYear,
            Integer daysSinceLastVisit) {}
}
