package io.camshaft.revisit.quality;

/**
 * A fault of a record is held against a dealer only when two voices say so that do not depend on each other. One caller may have
 * misheard, or misled; two rarely do in the same place.
 */
final class TwoVoices {

    /** What a later call means for a suspicion. */
    enum Verdict {
        CONFIRMS,
        DISMISSES,
        SAYS_NOTHING
    }

    private TwoVoices() {}

    /**
     * @param corrected true where the first call put the value right: then who calls later asks about the new value, and "right"
     *     says that the old one was wrong
     */
    static Verdict of(boolean corrected, String firstBy, CheckOutcome later, String laterBy) {
        if (firstBy.equals(laterBy) || later == CheckOutcome.NOT_ASKED) {
            return Verdict.SAYS_NOTHING;
        }
        if (corrected) {
            return later == CheckOutcome.RIGHT ? Verdict.CONFIRMS : Verdict.SAYS_NOTHING;
        }
        return later == CheckOutcome.WRONG ? Verdict.CONFIRMS : Verdict.DISMISSES;
    }
}
