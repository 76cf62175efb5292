package io.camshaft.complaint;

import java.time.OffsetDateTime;
import java.util.Optional;

/** Cases as other rooms and channels see them. Every method runs in the caller's transaction or one of its own. */
public interface Complaints {

    /**
     * Opens a case: row, customer link, process, acknowledgement. Refuses with a sentence
     * ({@link io.camshaft.platform.BusinessRefusal}) what is empty, too long or unknown.
     *
     * @param by person who took it; null for the customer themself and for machines
     */
    Receipt take(NewComplaint complaint, String by);

    /**
     * The customer wrote again: kept with the case, wakes it where it waits, opens it again where the window allows, otherwise a
     * new case linked to it is opened.
     *
     * @param reference as in {@link NewComplaint}; the second time nothing happens
     * @return number of the case that took the words
     */
    String reply(String complaintNo, ComplaintChannel channel, String words, String reference);

    /** True where the sender's mail address or phone is that of the case's contact. */
    boolean isFrom(String complaintNo, String mailOrPhone);

    /** The first number of an existing case in a text, for example a mail's subject. */
    Optional<String> numberIn(String text);

    /**
     * @param complaintNo "CPL-2026-000123"
     * @param answerBy first answer promised; null where the case was answered at once
     * @param solveBy solution promised
     * @param again true where the same reference was taken before
     */
    record Receipt(String complaintNo, OffsetDateTime answerBy, OffsetDateTime solveBy, boolean again) {}
}
