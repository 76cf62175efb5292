package io.camshaft.revisit.quality;

/** How a call is looked at once more. */
public enum CheckKind {
    /** By a supervisor with a checklist. */
    CHECK("CHK"),
    /** By calling the customer again. */
    RECALL("RCL");

    private final String prefix;

    CheckKind(String prefix) {
        this.prefix = prefix;
    }

    /** Of the numbers that people see. */
    String prefix() {
        return prefix;
    }
}
