package io.camshaft.revisit.quality;

/** The running corrections, checks and second calls, seen from the module: verbs only. */
public interface QualityWorkflow {

    void beginCorrection(String correctionNo, String dealerCode);

    /** A supervisor's check. */
    void beginCheck(String checkNo);

    /** A call that is made again. */
    void beginRecall(String checkNo);
}
