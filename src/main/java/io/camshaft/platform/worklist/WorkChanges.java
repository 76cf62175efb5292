package io.camshaft.platform.worklist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What one command of the engine is about to write about tasks. */
final class WorkChanges {

    final List<EngineTask> born = new ArrayList<>();
    final List<EngineTask> changed = new ArrayList<>();
    final List<String> gone = new ArrayList<>();
    final List<Candidate> candidatesGone = new ArrayList<>();
    final List<Candidate> candidatesNew = new ArrayList<>();

    boolean isEmpty() {
        return born.isEmpty()
                && changed.isEmpty()
                && gone.isEmpty()
                && candidatesGone.isEmpty()
                && candidatesNew.isEmpty();
    }

    /** Two commands that touch the same rows lock them in the same order. */
    void sort() {
        born.sort(Comparator.comparing(EngineTask::taskId));
        changed.sort(Comparator.comparing(EngineTask::taskId));
        gone.sort(Comparator.naturalOrder());
        candidatesGone.removeIf(candidate -> gone.contains(candidate.taskId()));
        candidatesNew.removeIf(candidate -> gone.contains(candidate.taskId()));
    }

    /** @param principal "g:" and a group id, or "u:" and a person id */
    record Candidate(String taskId, String principal) {

        static Candidate of(String taskId, String groupId, String personId) {
            return new Candidate(taskId, groupId == null ? Principals.ofPerson(personId) : Principals.ofGroup(groupId));
        }
    }

    /** Tasks of an instance, of a definition or of all versions of a process stop or go on; the other two are null. */
    record Suspension(String processInstanceId, String definitionId, String processKey, boolean suspended) {}
}
