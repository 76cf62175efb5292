package io.camshaft.survey;

/** What became of a survey. */
public enum SurveyState {
    /** Chosen; the mail is not written yet. */
    CHOSEN,
    ASKED,
    ANSWERED,
    /** No answer in the time that is waited for; it may still come. */
    SILENT,
    /** The customer had said that they want no surveys or no calls. */
    OPTED_OUT,
    /** The customer has been contacted often enough. */
    OVER_BUDGET,
    NO_ADDRESS,
    /** The mail could not be written, for example because the address cannot be decrypted; the log says which. */
    FAILED,
    /** Chosen, but the visit was too long ago when its turn came. */
    MISSED,
    /** The customer was erased. */
    FORGOTTEN
}
