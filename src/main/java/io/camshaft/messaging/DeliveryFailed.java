package io.camshaft.messaging;

/**
 * A message did not leave. Without cause and stack on purpose: mail servers answer with the address they refuse, and the engine
 * logs and stores whatever a job throws.
 */
class DeliveryFailed extends RuntimeException {

    private static final int LONGEST = 250;

    private final boolean forGood;

    private DeliveryFailed(String reason, boolean forGood) {
        super(reason, null, false, false);
        this.forGood = forGood;
    }

    /** A later attempt may succeed. */
    static DeliveryFailed forNow(String reason) {
        return new DeliveryFailed(reason, false);
    }

    /** No attempt will ever succeed. */
    static DeliveryFailed forGood(String reason) {
        return new DeliveryFailed(reason, true);
    }

    boolean isForGood() {
        return forGood;
    }

    /** What may be stored of a failure: our own reason, else only the class. */
    static String reasonOf(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause() == cause ? null : cause.getCause()) {
            if (cause instanceof DeliveryFailed failed) {
                return shortened(failed.getMessage());
            }
        }
        return thrown.getClass().getSimpleName();
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST);
    }
}
