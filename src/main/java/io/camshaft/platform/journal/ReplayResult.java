package io.camshaft.platform.journal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * How a recorded case would have gone on another version of its model.
 *
 * @param path elements in the order they were entered, with the recorded moment that led there
 * @param outcome id of the end event, {@link CaseFile#WITHDRAWN}, or null where the case still waits
 * @param departure the first difference from the original; empty where it went the same way
 * @param tasksNeverReached ids of user tasks that people did in the original and that this version never asks for
 * @param stepsWithoutAnswer ids of elements where the replay waits, because nothing recorded answers them
 * @param stepsWithoutRecord ids of automatic steps that the original never ran; they wrote no facts
 * @param problem why the replay could not go on, or null
 */
public record ReplayResult(
        List<Step> path,
        String outcome,
        Optional<Departure> departure,
        List<String> tasksNeverReached,
        List<String> stepsWithoutAnswer,
        List<String> stepsWithoutRecord,
        String problem) {

    /** An element that was entered, and when. */
    public record Step(String elementId, OffsetDateTime at) {}

    /**
     * The first place where the two differ.
     *
     * @param after the last element both entered, null at the very beginning
     * @param original what the original did next: an element, or a decision with its outputs; null where it ended
     * @param replayed the same of the replay
     */
    public record Departure(String after, String original, String replayed) {}

    public List<String> elements() {
        return path.stream().map(Step::elementId).toList();
    }
}
