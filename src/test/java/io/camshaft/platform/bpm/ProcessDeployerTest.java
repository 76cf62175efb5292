package io.camshaft.platform.bpm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camshaft.platform.text.TextsFixture;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** What the deployer does at the start of a node, on every database. */
abstract class ProcessDeployerTest {

    private DataSource database;
    private ProcessEngine engine;
    private RepositoryService repository;

    abstract DataSource freshDatabase() throws Exception;

    @BeforeEach
    void start() throws Exception {
        database = freshDatabase();
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/platform")
                .outOfOrder(true)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
        engine = node("first");
        repository = engine.getRepositoryService();
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void aCapabilityIsOneDeploymentWithStableNames() {
        deployer("en").deployBelow("deployer/one/");

        Deployment deployment = repository.createDeploymentQuery().singleResult();
        assertThat(deployment.getName()).isEqualTo("greeting");
        assertThat(deployment.getSource()).isEqualTo("camshaft");
        assertThat(repository.getDeploymentResourceNames(deployment.getId()))
                .containsExactlyInAnyOrder(
                        "processes/greeting/greetingCard.bpmn",
                        "processes/greeting/greetingTone.dmn",
                        "forms/greeting/greeting-write.form");
    }

    @Test
    void aSecondStartDeploysNothing() {
        deployer("zh").deployBelow("deployer/one/");
        deployer("zh").deployBelow("deployer/one/");

        assertThat(repository.createDeploymentQuery().count()).isEqualTo(1);
    }

    @Test
    void aChangedModelBringsTheWholeCapability() {
        deployer("en").deployBelow("deployer/one/");
        deployer("en").deployBelow("deployer/changed/");

        assertThat(latestVersion()).isEqualTo(2);
        assertThat(repository
                        .createDecisionDefinitionQuery()
                        .latestVersion()
                        .singleResult()
                        .getVersion())
                .isEqualTo(2);
    }

    @Test
    void anotherLanguageBringsTheModelsInThatLanguage() {
        deployer("en").deployBelow("deployer/one/");
        deployer("zh").deployBelow("deployer/one/");

        assertThat(repository
                        .createProcessDefinitionQuery()
                        .latestVersion()
                        .singleResult()
                        .getName())
                .isEqualTo("贺卡");
    }

    @Test
    void aDesignersNewerVersionStaysTheNewest() throws Exception {
        deployer("en").deployBelow("deployer/one/");
        designerDeploys("processes/greeting/greetingTone.dmn");
        ProcessDeployer next = deployer("en");

        next.deployBelow("deployer/changed/");

        assertThat(repository.createDeploymentQuery().count()).isEqualTo(2);
        assertThat(latestVersion())
                .as("the process of the same capability waits too")
                .isEqualTo(1);
        assertThat(next.keptBack()).containsOnlyKeys("greeting");
        assertThat(next.keptBack().get("greeting"))
                .singleElement()
                .asString()
                .startsWith("decision greetingTone version 2 from deployment \"Designer\"");
        assertThat(new ProcessModelsHealthIndicator(next).health().getDetails().toString())
                .contains("greetingTone version 2");
    }

    @Test
    void aDesignersNewerFormOrProcessCountsToo() throws Exception {
        deployer("en").deployBelow("deployer/one/");
        designerDeploys("forms/greeting/greeting-write.form");
        ProcessDeployer next = deployer("en");
        next.deployBelow("deployer/changed/");
        assertThat(next.keptBack().get("greeting"))
                .singleElement()
                .asString()
                .startsWith("form greeting-write version 2");

        designerDeploys("forms/greeting/greeting-write.form", "processes/greeting/greetingCard.bpmn");
        next.deployBelow("deployer/changed/");
        assertThat(next.keptBack().get("greeting")).hasSize(2);
    }

    @Test
    void theSettingReplacesADesignersVersionOnce() throws Exception {
        deployer("en").deployBelow("deployer/one/");
        designerDeploys("processes/greeting/greetingTone.dmn");

        ProcessDeployer other = deployer("en", "other");
        other.deployBelow("deployer/one/");
        assertThat(other.keptBack()).containsOnlyKeys("greeting");

        for (String setting : List.of("greeting", "true")) {
            ProcessDeployer overriding = deployer("en", setting);
            overriding.deployBelow("deployer/one/");
            assertThat(overriding.keptBack()).isEmpty();
            assertThat(repository.createDeploymentQuery().count()).isEqualTo(3);
        }
    }

    @Test
    void aBrokenModelStopsTheStartAndIsNamed() {
        assertThatThrownBy(() -> deployer("en").deployBelow("deployer/broken/"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("\"greeting\" cannot be deployed")
                .hasMessageContaining("processes/greeting/greetingCard.bpmn");
        assertThat(repository.createDeploymentQuery().count()).isZero();
    }

    @Test
    void twoNodesStartingAtOnceDeployOnce() throws Exception {
        ProcessEngine secondNode = node("second");
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            ProcessDeployer first = deployer("en");
            ProcessDeployer second = deployer(secondNode, "en");
            for (String root : List.of("deployer/one/", "deployer/changed/", "deployer/one/")) {
                Callable<Object> one = Executors.callable(() -> first.deployBelow(root));
                Callable<Object> two = Executors.callable(() -> second.deployBelow(root));
                for (Future<Object> done : nodes.invokeAll(List.of(one, two))) {
                    done.get();
                }
            }
        } finally {
            nodes.shutdown();
            secondNode.close();
        }
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(3);
    }

    private ProcessDeployer deployer(String language, String... override) {
        return deployer(engine, language, override);
    }

    private ProcessDeployer deployer(ProcessEngine node, String language, String... override) {
        return new ProcessDeployer(
                new DeployedModels(node.getRepositoryService(), (ProcessEngineConfigurationImpl)
                        node.getProcessEngineConfiguration()),
                new DeploymentLock(JdbcClient.create(database)),
                new DeploymentSettings(Set.of(override)),
                TextsFixture.in(language),
                new DataSourceTransactionManager(database));
    }

    private ProcessEngine node(String name) {
        SpringProcessEngineConfiguration configuration = new SpringProcessEngineConfiguration();
        configuration.setProcessEngineName(name + System.identityHashCode(database));
        configuration.setApplicationContext(new StaticApplicationContext());
        configuration.setDataSource(database);
        configuration.setTransactionManager(new DataSourceTransactionManager(database));
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        return configuration.buildProcessEngine();
    }

    private void designerDeploys(String... names) throws Exception {
        var deployment = repository.createDeployment().name("Designer").source("Camunda Modeler");
        for (String name : names) {
            deployment.addInputStream(
                    name.substring(name.lastIndexOf('/') + 1),
                    new ClassPathResource("deployer/changed/" + name).getInputStream());
        }
        if (List.of(names).contains("processes/greeting/greetingCard.bpmn")
                && !List.of(names).contains("forms/greeting/greeting-write.form")) {
            throw new IllegalArgumentException("The process needs its form");
        }
        deployment.deploy();
    }

    private int latestVersion() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("greetingCard")
                .latestVersion()
                .singleResult()
                .getVersion();
    }
}
