package io.camshaft.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** After all tests of a process every shape and flow of its model was walked; after each, nothing typed is in the engine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class WalkedScenario extends Scenario {

    private static final AtomicInteger PHONES = new AtomicInteger(1000);

    private ModelCoverage coverage;
    private int run;

    /** Folder of the model under {@code processes}. */
    protected abstract String module();

    /** False where the process has no business key: then the journal knows nothing of it. */
    protected boolean isCase() {
        return true;
    }

    /** A number nobody had before: scenarios of several modules share a database, and who has a known number is a customer. */
    protected static String phone() {
        return "+861390000" + PHONES.incrementAndGet();
    }

    @BeforeAll
    void beginToCount() {
        coverage = new ModelCoverage(module(), process(), rows, flows);
    }

    @AfterEach
    void nothingPersonalIsLeftInTheEngine() {
        run++;
        assertThat(rows.engineColumnsHolding(TYPED)).isEmpty();
        assertThat(rows.engineColumnsHolding("+861390000")).isEmpty();
        assertThat(rows.count("select count(*) from case_journal where details like ?", "%+861390000%"))
                .isZero();
    }

    /** Only where all tests ran. They are written in the class between the scenario and those of the two databases. */
    @AfterAll
    void everyShapeAndFlowWasWalked() {
        long written = Arrays.stream(getClass().getSuperclass().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .count();
        assertThat(written).isPositive();
        if (run == written) {
            assertThat(isCase() ? coverage.nodesMissed() : Set.of())
                    .as("shapes never entered")
                    .isEmpty();
            assertThat(coverage.flowsMissed()).as("flows never taken").isEmpty();
        }
    }
}
