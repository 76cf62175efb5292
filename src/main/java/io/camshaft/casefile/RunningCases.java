package io.camshaft.casefile;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the page asks of running cases. */
public interface RunningCases {

    /** Open tasks of the process instances, oldest first. */
    List<OpenTask> openTasks(Collection<String> instanceIds);

    /** Tasks that wait for the person: their own and those of their groups; what is due first comes first. */
    List<WaitingTask> waitingFor(String personId, Collection<String> groups, int first, int most);

    /** The model file as it was deployed; empty where the deployment is gone. */
    Optional<byte[]> model(String deploymentId, String resource);

    /** What the rows of a decision table say, by their ids; empty where the table is gone. */
    Map<String, String> ruleTexts(String decisionKey, int version);

    /** @param due null where the task has no deadline */
    record OpenTask(
            String id,
            String name,
            String assignee,
            List<String> groups,
            List<String> people,
            OffsetDateTime due,
            OffsetDateTime since) {}

    /** @param assignee the person, or null while nobody has claimed it */
    record WaitingTask(String id, String name, String assignee, OffsetDateTime due) {}
}
