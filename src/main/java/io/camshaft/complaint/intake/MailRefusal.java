package io.camshaft.complaint.intake;

/** Why a mail opened no case. */
public enum MailRefusal {
    /** A machine wrote it: out of office, delivery report, mailing list. Answering would go round for ever. */
    AUTOMATIC,
    /** It comes from our own address. */
    OWN_ADDRESS,
    /** The sender wrote too many within an hour. */
    FLOOD,
    /** Larger than anything that is opened. */
    TOO_LARGE,
    /** Nested or broken so that nobody can read it. */
    UNREADABLE,
    /** Nobody can be answered. */
    NO_SENDER,
    /** Neither words nor a subject. */
    EMPTY,
    /** The case’s own rules refused it. */
    RULES
}
