package io.camshaft.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class AdminSeedTest {

    private ProcessEngine engine;

    @TempDir
    private Path data;

    @BeforeEach
    void startEngine() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("admin-seed");
        configuration.setJdbcUrl("jdbc:h2:mem:admin-seed");
        configuration.setAuthorizationEnabled(true);
        configuration.setJobExecutorActivate(false);
        engine = configuration.buildProcessEngine();
    }

    @AfterEach
    void stopEngine() {
        engine.close();
    }

    @Test
    void withoutAPasswordARandomOneIsWrittenToAFile() throws Exception {
        seed("").run(null);
        String secret = Files.readString(data.resolve("admin-password.txt")).trim();
        assertThat(secret).hasSizeGreaterThanOrEqualTo(24);
        assertThat(identity().checkPassword("admin", secret)).isTrue();
    }

    @Test
    void withAPasswordNoFileIsWritten() throws Exception {
        seed("Orchid-Teapot-88").run(null);
        assertThat(data.resolve("admin-password.txt")).doesNotExist();
        assertThat(identity().checkPassword("admin", "Orchid-Teapot-88")).isTrue();
        assertThat(identity().createUserQuery().memberOfGroup("camunda-admin").count())
                .isEqualTo(1);
    }

    @Test
    void aSecondStartWithAnotherPasswordChangesNothing() throws Exception {
        seed("Orchid-Teapot-88").run(null);
        seed("Another-Teapot-99").run(null);
        assertThat(identity().checkPassword("admin", "Orchid-Teapot-88")).isTrue();
    }

    @Test
    void somebodyElseAsAdministratorIsEnough() throws Exception {
        identity().saveGroup(identity().newGroup("camunda-admin"));
        identity().saveUser(identity().newUser("boss"));
        identity().createMembership("boss", "camunda-admin");
        seed("").run(null);
        assertThat(identity().createUserQuery().userId("admin").count()).isZero();
        assertThat(data.resolve("admin-password.txt")).doesNotExist();
    }

    @Test
    void theSettingNeverPrintsThePassword() {
        assertThat(new AdminSettings("Orchid-Teapot-88").toString()).doesNotContain("Orchid");
    }

    private AdminSeed seed(String password) {
        return new AdminSeed(
                identity(),
                engine.getAuthorizationService(),
                new AdminSettings(password),
                new MockEnvironment().withProperty("camshaft.data", data.toString()));
    }

    private IdentityService identity() {
        return engine.getIdentityService();
    }
}
