package io.camshaft.messaging;

import java.util.Map;

/**
 * One message to one person about one case.
 *
 * @param template name below {@code templates/}, without language and ending, for example "campaign/mail/rejected"; its first
 *     line is the subject, an empty line follows, then the body
 * @param caseNo business number of the case
 * @param personId who gets it
 * @param step what of the case it is about, for example the element id plus a round number: the same (case, template, step,
 *     person) is sent once
 * @param page path of the page that the mail leads to, for example "/revisits/reports"; null for the page of the case
 * @param facts what the template prints beside the case number, the link and the reader's name
 */
public record Notice(
        String template, String caseNo, String personId, String step, String page, Map<String, Object> facts) {

    /** Leads to the page of the case. */
    public Notice(String template, String caseNo, String personId, String step, Map<String, Object> facts) {
        this(template, caseNo, personId, step, null, facts);
    }
}
