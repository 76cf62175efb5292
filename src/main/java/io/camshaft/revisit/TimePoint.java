package io.camshaft.revisit;

import java.time.LocalDate;

/**
 * When customers are called (DOMAIN RV-10): three days after the sale, and the kinds of workshop visits in three stages of the
 * car's life. The source's columns are broken; this order is reconstructed. A repair counts by the stage of the car, whoever paid.
 */
public enum TimePoint {
    DAY_3(Occasion.SALE),
    DAY_7(Occasion.SALE),
    /** The same day of the next month, or its last day. */
    MONTH_1(Occasion.SALE),
    /** First routine maintenance of a new car (强保). */
    NEW_COMPULSORY(Occasion.VISIT),
    NEW_ROUTINE(Occasion.VISIT),
    NEW_REPAIR(Occasion.VISIT),
    NEW_BODY(Occasion.VISIT),
    WARRANTY_ROUTINE(Occasion.VISIT),
    WARRANTY_REPAIR(Occasion.VISIT),
    WARRANTY_BODY(Occasion.VISIT),
    AFTER_ROUTINE(Occasion.VISIT),
    AFTER_REPAIR(Occasion.VISIT),
    AFTER_BODY(Occasion.VISIT);

    /** What the time is counted from. */
    public enum Occasion {
        SALE,
        VISIT
    }

    private final Occasion occasion;

    TimePoint(Occasion occasion) {
        this.occasion = occasion;
    }

    public Occasion occasion() {
        return occasion;
    }

    /** True where months are counted, not days. */
    public boolean countsMonths() {
        return this == MONTH_1;
    }

    /** The day of the call if every day were a working day. */
    LocalDate after(LocalDate event, int daysAfter) {
        return countsMonths() ? event.plusMonths(1) : event.plusDays(daysAfter);
    }
}
