package io.camshaft.customer;

/** What the module asks of the running reviews of likely doubles. */
public interface MergeWork {

    /**
     * Starts the review of an open candidate; refuses where it is under review or decided already.
     *
     * @param byPersonId who asks for it, null for the system
     * @return number of the case, for example "MRG-2026-000001"
     */
    String begin(long candidateId, String byPersonId);

    /** The record was erased or stands behind another now: reviews that still compare it have nothing left to decide. */
    void recordGone(long customerId);

    /** The merge of the case is to be taken back; refuses where nothing waits for it any more. */
    void undo(String caseNo, String byPersonId);
}
