package io.camshaft.queue;

/** What people do with tasks of the queue; each call is one transaction and refuses with a sentence. */
public interface QueueWork {

    /** The person takes a free task that the engine lets them have. */
    void take(String taskId, String personId);

    /** The person lets go of a task of theirs. */
    void giveBack(String taskId, String personId);

    /**
     * The task changes hands; the caller has checked that it may.
     *
     * @param actorId who does it, null for the house itself
     * @param fromId who has it now, null where nobody; refused where that is no longer true
     * @param toId null gives it back to its groups
     * @param reason kept in the journal
     */
    void handOver(String taskId, String actorId, String fromId, String toId, String reason);
}
