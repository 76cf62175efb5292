package io.camshaft.complaint;

/** Names under which values of cases are sealed; part of the sealed values, so they never change. */
final class SealedNames {

    static final String SUBJECT = "complaint.subject";
    static final String WORDS = "complaint.words";
    static final String NAME = "complaint.contactName";
    static final String PHONE = "complaint.contactPhone";
    static final String MAIL = "complaint.contactMail";
    static final String DETAIL = "complaint.detail";
    static final String MEASURE = "complaint.measure";
    static final String END_REASON = "complaint.endReason";
    static final String QUESTION = "complaint.question";
    static final String ANSWER = "complaint.answer";
    static final String CALL = "complaint.call";
    static final String NOTE = "complaint.note";
    static final String MESSAGE = "complaint.message";
    static final String EXTENSION = "complaint.extension";
    static final String REPEAT = "complaint.repeat";
    static final String WORD = "complaint.word";
    static final String CONTENT = "complaint.content";

    private SealedNames() {}
}
