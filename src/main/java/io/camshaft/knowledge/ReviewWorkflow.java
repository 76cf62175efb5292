package io.camshaft.knowledge;

/** What the module asks of running reviews. */
public interface ReviewWorkflow {

    /** Starts the review that was just opened. */
    void begin(String reviewNo, String byPersonId);
}
