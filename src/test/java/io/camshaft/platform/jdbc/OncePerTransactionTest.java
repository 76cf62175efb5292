package io.camshaft.platform.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class OncePerTransactionTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final OncePerTransaction<Integer> answer = new OncePerTransaction<>();
    private final TransactionTemplate transaction = new TransactionTemplate(
            new DataSourceTransactionManager(new DriverManagerDataSource("jdbc:h2:mem:once;DB_CLOSE_DELAY=-1")));

    @Test
    void oneTransactionAsksOnceAndTheNextAsksAnew() {
        transaction.executeWithoutResult(
                status -> assertThat(ask()).isEqualTo(ask()).isEqualTo(1));
        transaction.executeWithoutResult(status -> assertThat(ask()).isEqualTo(2));
    }

    @Test
    void withoutATransactionEveryQuestionIsAsked() {
        assertThat(ask()).isEqualTo(1);
        assertThat(ask()).isEqualTo(2);
    }

    @Test
    void whatTheTransactionItselfChangesIsAskedAnew() {
        transaction.executeWithoutResult(status -> {
            ask();
            answer.forget();
            assertThat(ask()).isEqualTo(2);
            assertThat(ask()).isEqualTo(2);
        });
    }

    @Test
    void aTransactionOfItsOwnAsksForItselfAndLeavesTheOuterAnswerAlone() {
        TransactionTemplate own = new TransactionTemplate(transaction.getTransactionManager());
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(status -> {
            ask();
            own.executeWithoutResult(inner -> assertThat(ask()).isEqualTo(2));
            assertThat(ask()).isEqualTo(1);
        });
    }

    @Test
    void aTransactionThatFailedLeavesNothingBehind() {
        transaction.executeWithoutResult(status -> {
            ask();
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> assertThat(ask()).isEqualTo(2));
    }

    private int ask() {
        return answer.get(asked::incrementAndGet);
    }
}
