package io.camshaft.platform.security;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The whole application on real ports and an empty database; one context for all tests of this room. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:security;DB_CLOSE_DELAY=-1",
            "management.server.port=0",
            "camshaft.locale=en",
            "camshaft.metrics.counted-every=200ms",
            "camshaft.data=target/security-test-${camshaft.fork:0}",
            "camshaft.admin.password=" + RunningApplication.ADMIN_PASSWORD,
            "camshaft.security.password-iterations=1000"
        })
@AutoConfigureObservability(tracing = false)
@Import(RunningApplication.Fixtures.class)
abstract class RunningApplication {

    static final String ADMIN_PASSWORD = "for-tests-only-7";
    static final String PASSWORD = "Orchid-Teapot-88";
    static final String PROCESS = "securityProbe";
    private static final AtomicInteger COUNT = new AtomicInteger();

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @Autowired
    IdentityService identity;

    @Autowired
    RepositoryService repository;

    @Autowired
    ProcessEngine engine;

    @Autowired
    private SignInThrottle throttle;

    @BeforeEach
    void deployOnce() {
        // Camunda's web parts look engines up by name in one list per JVM; another context may have put its own there.
        ProcessEngines.registerProcessEngine(engine);
        if (repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(PROCESS)
                        .count()
                == 0) {
            repository
                    .createDeployment()
                    .addModelInstance(
                            PROCESS + ".bpmn",
                            Bpmn.createExecutableProcess(PROCESS)
                                    .startEvent()
                                    .userTask("Task_Probe")
                                    .camundaCandidateGroups("dealer-marketing")
                                    .endEvent()
                                    .done())
                    .deploy();
        }
    }

    /** The throttle by address is shared by all tests of the context: let the failures of the last one drain. */
    @AfterEach
    void letTimePass() {
        ClockUtil.offset((ClockUtil.getCurrentTime().getTime() - System.currentTimeMillis()) + 3_600_000L);
    }

    Browser browser() {
        return new Browser(port);
    }

    String person(String... groups) {
        return personNamed("p" + COUNT.incrementAndGet(), groups);
    }

    String personNamed(String id, String... groups) {
        User user = identity.newUser(id);
        user.setFirstName("Kim");
        user.setLastName("Park-Lee");
        user.setPassword(PASSWORD);
        identity.saveUser(user);
        for (String group : groups) {
            join(id, group);
        }
        return id;
    }

    void join(String person, String group) {
        if (identity.createGroupQuery().groupId(group).count() == 0) {
            identity.saveGroup(identity.newGroup(group));
        }
        identity.createMembership(person, group);
    }

    static void passSeconds(long seconds) {
        ClockUtil.offset((ClockUtil.getCurrentTime().getTime() - System.currentTimeMillis()) + seconds * 1000);
    }

    /** What an injected expression would call; public, or the expression language could not call it at all. */
    public static class Tripwire {

        private final AtomicInteger calls = new AtomicInteger();

        public String trip() {
            calls.incrementAndGet();
            return "x";
        }

        int calls() {
            return calls.get();
        }
    }

    static class Fixtures {

        @Bean
        Tripwire tripwire() {
            return new Tripwire();
        }

        @Bean
        ProcessGrants probeGrants() {
            return new ProcessGrants() {
                @Override
                public String processKey() {
                    return PROCESS;
                }

                @Override
                public Set<String> mayStart() {
                    return Set.of("dealer-marketing");
                }

                @Override
                public Set<String> mayRead() {
                    return Set.of("region-manager");
                }
            };
        }

        @Bean
        DemoPeople demoPeople() {
            return () -> java.util.List.of(new DemoPerson("li.na", "Li Na", "Marketing"));
        }
    }
}
