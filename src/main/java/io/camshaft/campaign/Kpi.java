package io.camshaft.campaign;

/** Figures that goals are set for (S0 p.8, CM-34…CM-45). Rates in per cent, costs in CNY, the others are counts. */
public enum Kpi {
    ATTENDANCE,
    VALID_INFORMATION_RATE,
    CLEAR_INTENT_RATE,
    NEW_H_GRADE,
    TEST_DRIVES,
    ORDERS,
    MODEL_SALES,
    COST_PER_ATTENDEE;

    /** Costs are better when lower. */
    boolean lowerIsBetter() {
        return this == COST_PER_ATTENDEE;
    }
}
