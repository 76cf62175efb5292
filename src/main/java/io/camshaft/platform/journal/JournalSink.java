package io.camshaft.platform.journal;

import java.util.List;

/** Where the entries of one command go, inside its transaction. */
interface JournalSink {

    void write(List<Recorded> recorded);

    /**
     * An entry with what only the moment of recording knew.
     *
     * @param candidateGroups of the task, for acts on a task
     * @param tenantId of the process instance, for the start of a case
     * @param root true where the entry tells of the case's own process, not of one that it called
     */
    record Recorded(JournalEntry entry, List<String> candidateGroups, String tenantId, boolean root) {}
}
