package io.camshaft.complaint;

/** What the assessment decides: solved by the agent (and counted), by departments, or not yet. */
public enum SolutionPath {
    AT_ONCE,
    DEPARTMENTS,
    CUSTOMER,
    PART,
    NOT_A_CASE
}
