package badtwins;

import java.time.Instant;
import java.time.LocalDate;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Breaks one rule of the house per member, so that ArchitectureTest can show that each rule can fail. Never a component. */
class BadDesk {

    private static final ThreadLocal<String> HIDDEN_STATE = new ThreadLocal<>();

    @Autowired
    private RuntimeService runtime;

    String state() {
        return HIDDEN_STATE.get() + runtime;
    }

    Object sql(JdbcClient client) {
        return client.sql("select 1");
    }

    void variable(DelegateExecution execution) {
        execution.setVariable("anything", execution.getVariable("everything"));
    }

    Instant now() {
        return Instant.now();
    }

    LocalDate today() {
        return LocalDate.now();
    }

    void print() {
        System.out.println("said to nobody");
    }
}
