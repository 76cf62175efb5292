package io.camshaft.platform.worklist;

import java.util.Collection;
import java.util.Map;

/** What a capability tells about its open work for the queue. One bean per process key; asked for one page at a time. */
public interface WorkView {

    String processKey();

    /** One line for each of the cases; cases that are gone are absent. */
    Map<String, WorkLine> linesOf(Collection<String> caseNos, String readerId);

    /**
     * @param title one line that tells the case from others, without personal values
     * @param customer customer as the reader may see them, masked; null where there is none
     * @param severity 1 (worst) to 4; null where the process knows none
     * @param hint what to do next and why, one sentence; null where the task's name says it all
     */
    record WorkLine(String title, String customer, Integer severity, String hint) {}
}
