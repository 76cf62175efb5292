package io.camshaft.customer.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.customer.CustomerRules.StateFacts;
import io.camshaft.customer.CustomerState;
import io.camshaft.customer.LossDefinition;
import io.camshaft.platform.bpm.TrustedWork;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The engine's tables answer for people who may evaluate nothing themselves. */
class DecisionTableCustomerRulesTest {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private ProcessEngine engine;
    private DecisionTableCustomerRules rules;

    @BeforeEach
    void deploy() throws IOException {
        engine = new StandaloneInMemProcessEngineConfiguration()
                .setJdbcUrl("jdbc:h2:mem:customer-rules;DB_CLOSE_DELAY=-1")
                .setProcessEngineName("customerRules")
                .setAuthorizationEnabled(true)
                .setJobExecutorActivate(false)
                .buildProcessEngine();
        for (String key : new String[] {"customerState", "customerValue"}) {
            try (InputStream table = Files.newInputStream(Path.of("processes/customer/" + key + ".dmn"))) {
                engine.getRepositoryService()
                        .createDeployment()
                        .addInputStream(key + ".dmn", table)
                        .deploy();
            }
        }
        context.registerBean(ProcessEngine.class, () -> engine);
        context.register(TrustedWork.class);
        context.refresh();
        rules = new DecisionTableCustomerRules(
                engine.getDecisionService(), engine.getRepositoryService(), context.getBean(TrustedWork.class));
        engine.getIdentityService().setAuthenticatedUserId("bai.xue");
    }

    @AfterEach
    void close() {
        context.close();
        engine.close();
    }

    @Test
    void bothTablesAnswerAndTellTheirConditions() {
        assertThat(rules.state(new StateFacts(LossDefinition.HALF_YEAR, true, null, 0, null)))
                .isEqualTo(CustomerState.LOST);
        assertThat(rules.state(new StateFacts(LossDefinition.ONE_YEAR, true, 800, 3, 5)))
                .isEqualTo(CustomerState.ACTIVE);
        assertThat(rules.valueTier(new BigDecimal("200000.00"))).isEqualTo("GOLD");
        assertThat(rules.stateConditions("daysSinceSale")).contains("> 182, null", "<= 90");
        assertThat(rules.valueConditions()).contains(">= 20000");
    }
}
