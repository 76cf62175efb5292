package io.camshaft.customer;

import java.util.function.BooleanSupplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes a row that may be there already. Two transactions can find it missing at the same time; the second one's insert then
 * fails at the unique constraint, and PostgreSQL would refuse everything after that: so the insert has a savepoint of its own.
 */
@Component
class OnceOnly {

    private final TransactionTemplate savepoint;

    OnceOnly(PlatformTransactionManager transactions) {
        savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * @param insert writes the row where it is missing, under a unique constraint; true where it wrote
     * @return true where the row is new
     */
    boolean written(BooleanSupplier insert) {
        try {
            return Boolean.TRUE.equals(savepoint.execute(status -> insert.getAsBoolean()));
        } catch (DuplicateKeyException e) {
            return false;
        }
    }
}
