package io.camshaft.survey;

import java.util.List;
import java.util.stream.Stream;

/** What a survey asks about. */
public enum Subject {
    VISIT,
    SALE;

    /** Steps that the customer ticks. */
    public List<ServiceStep> steps() {
        return Stream.of(ServiceStep.values())
                .filter(step -> step.subject() == this)
                .toList();
    }
}
