package io.camshaft.survey;

/** How a follow-up stands. */
public enum FollowUpState {
    OPEN,
    SOLVED,
    COMPLAINT,
    NOT_REACHED,
    REFUSED
}
