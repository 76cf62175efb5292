package io.camshaft.revisit;

/**
 * What became of a chosen call. Reports count as due what was made, waits or was missed; only {@link #SUCCEEDED} counts as success
 * (KPI-09, KPI-10), and what nobody can or may call is told apart.
 */
public enum CallState {
    /** Chosen; waits for its team to have room. */
    PLANNED,
    /** Given to the team today; its case starts at once. */
    RELEASED,
    /** The case runs. */
    STARTED,
    SUCCEEDED,
    /** Not reached. */
    FAILED,
    /** The customer did not want to talk. */
    REFUSED,
    WRONG_NUMBER,
    /** Another call to the same customer within three days covers it. */
    MERGED,
    /** The customer had said before that they want no calls. */
    OPTED_OUT,
    /** The customer has been contacted often enough. */
    OVER_BUDGET,
    /** The purchase was cancelled. */
    CANCELLED,
    /** Waited so long that a call makes no sense any more. */
    MISSED
}
