package io.camshaft.platform.jdbc;

import java.util.function.Supplier;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * An answer that is asked for once in a transaction, however often it is needed, and never kept beyond it. Without a transaction
 * it is asked for every time.
 */
public final class OncePerTransaction<T> {

    public T get(Supplier<T> ask) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return ask.get();
        }
        @SuppressWarnings("unchecked")
        Answer<T> known = (Answer<T>) TransactionSynchronizationManager.getResource(this);
        if (known == null) {
            known = new Answer<>();
            TransactionSynchronizationManager.bindResource(this, known);
            TransactionSynchronizationManager.registerSynchronization(
                    new ResourceHolderSynchronization<>(known, this) {});
        }
        if (known.value == null) {
            known.value = ask.get();
        }
        return known.value;
    }

    /** The running transaction has changed what the answer is about. */
    public void forget() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Answer<?> known) {
            known.value = null;
        }
    }

    private static final class Answer<T> extends ResourceHolderSupport {

        private T value;
    }
}
