package io.camshaft.survey;

import java.util.Set;

/**
 * What the customer answers.
 *
 * @param overall 1 to 10; the only one that must be there
 * @param waiting 1 to 10, or null, as the next
 * @param steps that were done
 * @param words up to {@link Answering#LONGEST} characters, null for nothing
 */
public record SurveyAnswer(
        Integer overall, Integer waiting, Integer explanation, Set<ServiceStep> steps, String words) {

    /** Without the words: objects end up in logs. */
    @Override
    public String toString() {
        return "SurveyAnswer[" + overall + "]";
    }
}
