package io.camshaft.survey;

/**
 * Steps that every customer should meet; whether they were done is the execution factor (落实度因子, S1 p.70). The sources name
 * none: these are taken from the seven steps of service (S1 p.15) and the handover of a new car.
 */
public enum ServiceStep {
    RECEIVED_ON_TIME(Subject.VISIT),
    CHECKED_TOGETHER(Subject.VISIT),
    PRICE_BEFORE_WORK(Subject.VISIT),
    BILL_EXPLAINED(Subject.VISIT),
    HANDED_OVER_ON_TIME(Subject.SALE),
    FUNCTIONS_SHOWN(Subject.SALE),
    PAPERS_COMPLETE(Subject.SALE),
    CONTACT_NAMED(Subject.SALE);

    private final Subject subject;

    ServiceStep(Subject subject) {
        this.subject = subject;
    }

    public Subject subject() {
        return subject;
    }
}
