package io.camshaft.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The one path of customerStateUpdate.bpmn. */
abstract class CustomerStateUpdatePathTest extends CustomerScenario {

    @Override
    protected String process() {
        return "customerStateUpdate";
    }

    @Override
    protected boolean isCase() {
        return false;
    }

    @Test
    void everyNightTheStatesAreDecidedAnew() {
        long owner = customer("D1001");
        long car = car(owner);
        customers.purchase(
                new PurchaseFact("DMS", "S-" + car, car, owner, "D1001", java.time.LocalDate.parse("2026-05-01"), null),
                "bai.xue");
        assertThat(state(owner)).isEqualTo("NEW");
        time.set("2027-08-01T03:30+08:00");

        var timer = management
                .createJobQuery()
                .processDefinitionKey(process())
                .timers()
                .list()
                .get(0);
        management.executeJob(timer.getId());

        assertThat(state(owner)).isEqualTo("LOST");
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(process())
                        .count())
                .isZero();
        assertThat(flows.of(process())).hasSize(2);
    }

    private String state(long id) {
        return rows.text("select state from customer where id = ?", id);
    }
}
