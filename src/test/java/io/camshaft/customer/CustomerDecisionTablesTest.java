package io.camshaft.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.customer.CustomerRules.StateFacts;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The decision tables row by row, each with values on both sides of its limits. */
class CustomerDecisionTablesTest {

    private final CustomerTables tables = new CustomerTables();

    @ParameterizedTest(name = "{0}, owns {1}, sold {2} days ago, {3} visits, the last {4} days ago: {5}")
    @CsvSource({
        // owns nothing
        "ONE_YEAR,  false, 10,   3, 5,   PROSPECT",
        "HALF_YEAR, false, ,     0, ,    PROSPECT",
        // three visits
        "ONE_YEAR,  true,  800,  3, 364, ACTIVE",
        "ONE_YEAR,  true,  ,     9, 0,   ACTIVE",
        "ONE_YEAR,  true,  30,   3, 5,   ACTIVE",
        // two visits
        "ONE_YEAR,  true,  800,  2, 364, WAVERING",
        "ONE_YEAR,  true,  91,   2, 5,   WAVERING",
        // one visit, on both sides of three months
        "ONE_YEAR,  true,  800,  1, 91,  WAVERING_TO_LOSS",
        "ONE_YEAR,  true,  800,  1, 364, WAVERING_TO_LOSS",
        "ONE_YEAR,  true,  800,  1, 90,  WAVERING",
        "ONE_YEAR,  true,  ,     1, 0,   WAVERING",
        // new cars
        "ONE_YEAR,  true,  90,   2, 5,   NEW",
        "ONE_YEAR,  true,  0,    0, ,    NEW",
        "ONE_YEAR,  true,  90,   1, 200, NEW",
        "ONE_YEAR,  true,  365,  0, ,    NEW",
        "ONE_YEAR,  true,  365,  0, 400, NEW",
        "ONE_YEAR,  true,  366,  0, ,    LOST",
        // a year without a visit
        "ONE_YEAR,  true,  800,  0, 365, LOST",
        "ONE_YEAR,  true,  ,     0, ,    LOST",
        // half a year without a visit
        "HALF_YEAR, true,  800,  3, 183, LOST",
        "HALF_YEAR, true,  800,  3, 182, ACTIVE",
        "HALF_YEAR, true,  800,  1, 182, WAVERING_TO_LOSS",
        "HALF_YEAR, true,  183,  0, ,    LOST",
        "HALF_YEAR, true,  182,  0, ,    NEW",
        "HALF_YEAR, true,  182,  0, 400, NEW",
        "HALF_YEAR, true,  60,   1, 300, NEW",
        "HALF_YEAR, true,  ,     0, ,    LOST"
    })
    void theStateFollowsTheSources(
            LossDefinition loss, boolean owns, Integer sold, int visits, Integer last, CustomerState state) {
        assertThat(tables.state(new StateFacts(loss, owns, sold, visits, last))).isEqualTo(state);
    }

    @Test
    void everyCombinationHasAState() {
        for (LossDefinition loss : LossDefinition.values()) {
            for (Integer sold : new Integer[] {null, 0, 90, 91, 182, 183, 365, 366, 4000}) {
                for (int visits = 0; visits < 5; visits++) {
                    for (Integer last : new Integer[] {null, 0, 90, 91, 182, 183, 364, 365, 4000}) {
                        assertThat(tables.state(new StateFacts(loss, true, sold, visits, last)))
                                .isNotIn(CustomerState.PROSPECT, CustomerState.ERASED);
                    }
                }
            }
        }
    }

    @ParameterizedTest(name = "{0} CNY: {1}")
    @CsvSource({
        "0, STANDARD",
        "19999.99, STANDARD",
        "20000, SILVER",
        "199999.99, SILVER",
        "200000, GOLD",
        "499999.99, GOLD",
        "500000, DIAMOND",
        "999999.99, DIAMOND",
        "1000000, VIP"
    })
    void theTierFollowsTheSpending(BigDecimal spent, String tier) {
        assertThat(tables.valueTier(spent)).isEqualTo(tier);
    }
}
