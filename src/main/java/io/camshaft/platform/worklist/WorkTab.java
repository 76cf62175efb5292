package io.camshaft.platform.worklist;

/** The lists of the queue. */
public enum WorkTab {
    /** Assigned to me. */
    MINE,
    /** Assigned to the people I lead. */
    TEAM,
    /** Of my groups, nobody's yet. */
    UNASSIGNED,
    /** Mine or of my groups, in danger or late. */
    BREACH,
    /** Mine or of my groups, while a clock of the case stands still. */
    WAITING
}
