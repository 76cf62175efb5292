package io.camshaft.campaign;

import java.math.BigDecimal;

/** Budget of one unit in one quarter, in CNY. */
public record BudgetAccount(
        int planYear, int planQuarter, String unitCode, BigDecimal amount, BigDecimal reserved, BigDecimal consumed) {

    public BigDecimal left() {
        return amount.subtract(reserved).subtract(consumed);
    }
}
