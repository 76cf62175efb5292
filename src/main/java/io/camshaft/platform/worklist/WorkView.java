package io.camshaft.platform.worklist;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What a capability tells about its open work for the queue. One bean per process key; asked for one page at a time. */
public interface WorkView {

    String processKey();

    /** One line for each of the cases; cases that are gone are absent. */
    Map<String, WorkLine> linesOf(Collection<String> caseNos, String readerId);

    /**
     * Severity of each of the cases, 1 (worst) to 4, as it stands in the running transaction: kept on the rows, so that people can
     * filter by it. Publish {@link WorkChanged} when it changes while a task is open.
     */
    default Map<String, Integer> severitiesOf(Collection<String> caseNos) {
        return Map.of();
    }

    /** Skill that who works on the case must have, for cases that need one; compared with the skills that people are given. */
    default Map<String, String> skillsNeeded(Collection<String> caseNos) {
        return Map.of();
    }

    /** Numbers of cases, open ones first, whose title or text has the words and which the reader may see. */
    default List<String> find(String words, String readerId, int most) {
        return List.of();
    }

    /**
     * @param title one line that tells the case from others, without personal values
     * @param customer customer as the reader may see them, masked; null where there is none
     * @param severity 1 (worst) to 4; null where the process knows none
     * @param hint what to do next and why, one sentence; null where the task's name says it all
     */
    record WorkLine(String title, String customer, Integer severity, String hint) {}
}
