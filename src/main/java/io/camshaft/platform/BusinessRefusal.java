package io.camshaft.platform;

import java.util.List;

/**
 * A rule of the house said no. The person reads one sentence in the installation's language, at the place where they are;
 * the transaction is rolled back, so nothing is half-written.
 *
 * <p>The sentence is looked up under {@link #textKey()} in the modules' {@code texts/<module>/messages_*.properties};
 * {@link #args()} fill its placeholders {0}, {1} … and must not be personal data, because sentences are logged.
 */
public class BusinessRefusal extends RuntimeException {

    private final String textKey;
    private final transient Object[] args;

    public BusinessRefusal(String textKey, Object... args) {
        super(textKey + (args.length == 0 ? "" : " " + List.of(args)));
        this.textKey = textKey;
        this.args = args.clone();
    }

    public String textKey() {
        return textKey;
    }

    public Object[] args() {
        return args.clone();
    }

    /** The refusal somewhere in the chain of causes, or null: engine and Spring wrap what delegates throw. */
    public static BusinessRefusal in(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause() == cause ? null : cause.getCause()) {
            if (cause instanceof BusinessRefusal refusal) {
                return refusal;
            }
        }
        return null;
    }
}
