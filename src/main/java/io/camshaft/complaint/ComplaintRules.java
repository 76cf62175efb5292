package io.camshaft.complaint;

import java.util.Set;

/** The decision tables about cases. */
public interface ComplaintRules {

    /** 1 (worst) to 4. */
    int severity(ComplaintKind kind, Set<Danger> dangers, int repeatCount);

    Times times(int severity, ComplaintKind kind);

    /** Id of the role that leads the case. */
    String queue(ComplaintKind kind, String problemType, int severity);

    /** Code of the saved reply that answers it; null where a person answers. */
    String reply(ComplaintKind kind, String problemType, String regionCode);

    Revisit revisit(int attempt);

    /**
     * @param firstAnswerMinutes of working time
     * @param laterAnswerMinutes of working time, where the case is assessed again
     * @param solutionHours round the clock
     * @param departmentHours of working time
     * @param warnPercent share of the time after which people are warned, 1 to 100
     */
    record Times(
            int firstAnswerMinutes, int laterAnswerMinutes, int solutionHours, int departmentHours, int warnPercent) {}

    /** @param hourOfDay in the installation's time zone */
    record Revisit(int daysLater, int hourOfDay) {}
}
