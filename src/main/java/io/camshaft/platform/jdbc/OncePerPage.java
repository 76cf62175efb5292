package io.camshaft.platform.jdbc;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * An answer that is asked for once while a page is made, however many transactions that takes, and never kept beyond it. Only for what
 * a page cannot change: in a request that is not a GET, in a transaction that may write, and outside of any request it is what
 * {@link OncePerTransaction} makes of it.
 */
public final class OncePerPage<T> {

    private final OncePerTransaction<T> transaction = new OncePerTransaction<>();
    private final String name = OncePerPage.class.getName() + "@" + System.identityHashCode(this);

    public T get(Supplier<T> ask) {
        RequestAttributes page = pageBeingMade();
        if (page == null) {
            return transaction.get(ask);
        }
        @SuppressWarnings("unchecked")
        T known = (T) page.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
        if (known == null) {
            known = ask.get();
            page.setAttribute(name, known, RequestAttributes.SCOPE_REQUEST);
        }
        return known;
    }

    /** The running transaction has changed what the answer is about. */
    public void forget() {
        transaction.forget();
    }

    private static RequestAttributes pageBeingMade() {
        boolean mayWrite = TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
        return !mayWrite
                        && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                        && request.getRequest().getMethod().equals("GET")
                ? request
                : null;
    }
}
