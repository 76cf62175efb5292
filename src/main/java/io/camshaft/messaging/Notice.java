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
 * @param facts what the template prints beside the case number, the link and the reader's name
 */
public record Notice(String template, String caseNo, String personId, String step, Map<String, Object> facts) {}
