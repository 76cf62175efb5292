package io.camshaft.customer;

/** Joining two records of one customer and taking it back. */
public interface CustomerMerges {

    /** Days within which a merge can be undone. */
    int UNDO_DAYS = 30;

    /**
     * The absorbed record points to the kept one from now on; nothing is moved. Refuses where one of them was erased or already
     * stands behind another. Returns the number of the merge.
     */
    long merge(long keptId, long absorbedId, String rule, String caseNo, String by);

    /** Both records stand for themselves again. Refuses after {@link #UNDO_DAYS} days. */
    void undo(long mergeId, String by);
}
