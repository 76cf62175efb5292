package io.camshaft.organisation;

import java.util.Optional;
import java.util.function.Supplier;

/** Says for which dealer headquarters or the system starts a process, so that the case belongs to that dealer. */
public final class StartedFor {

    private static final ThreadLocal<String> DEALER = new ThreadLocal<>();

    private StartedFor() {}

    /** Processes that the work starts belong to the dealer; the dealer's own people see them, other dealers' do not. */
    public static <T> T dealer(String dealerCode, Supplier<T> work) {
        String before = DEALER.get();
        DEALER.set(dealerCode);
        try {
            return work.get();
        } finally {
            if (before == null) {
                DEALER.remove();
            } else {
                DEALER.set(before);
            }
        }
    }

    public static Optional<String> current() {
        return Optional.ofNullable(DEALER.get());
    }
}
