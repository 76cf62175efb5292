package io.camshaft.platform.journal;

/** What an entry of the case journal tells. */
public enum JournalKind {
    /** Details: {@code values} submitted with the start form. */
    CASE_STARTED,
    /** An element was entered. Details of a call activity: {@code calledInstance}. */
    ENTERED,
    /** An element was left. Details: {@code cancelled} true where it was interrupted. */
    LEFT,
    /** Details: {@code groups}, {@code people}, {@code assignee}, {@code due} (ISO, with offset). */
    TASK_CREATED,
    TASK_CLAIMED,
    TASK_UNCLAIMED,
    /** Somebody gave the task to another person. Details: {@code from}, {@code to}. */
    TASK_HANDED_OVER,
    /** Details: {@code values} submitted with the form; personal ones as "•". */
    TASK_COMPLETED,
    /** The task ended without an answer. */
    TASK_CANCELLED,
    /** Details: {@code name} of the message or signal. */
    MESSAGE_RECEIVED,
    TIMER_FIRED,
    /** A timer that listens on a task went off, for example a reminder. Details: {@code listener} id. */
    TASK_TIMER_FIRED,
    /** Escalation thrown or caught. */
    ESCALATED,
    /** An error was caught. Details: {@code code} or absent, {@code thrownBy} element id. */
    ERROR_CAUGHT,
    /** Details: {@code decision}, {@code version}, {@code deployment}, {@code rules} (ids), {@code inputs}, {@code outputs}. */
    DECISION_EVALUATED,
    /** Routing facts written by the element; details: {@code facts} of String, Boolean and number. */
    FACTS_WRITTEN,
    /** Somebody gave a clock more time. Details: {@code clock} label, {@code minutes}, {@code reason}. */
    CLOCK_EXTENDED,
    /** Somebody stopped a clock by hand. Details: {@code clock} label, {@code reason}. */
    CLOCK_PAUSED,
    /** Somebody let a clock go on that was paused by hand. Details: {@code clock} label. */
    CLOCK_RESUMED,
    /** The case moved to another version of its model. */
    MIGRATED,
    /** Details: {@code outcome} end event id. */
    CASE_ENDED,
    /** The case was deleted from outside. Details: {@code reason}. */
    CASE_WITHDRAWN
}
