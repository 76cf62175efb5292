package io.camshaft.revisit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.jdbc.core.JdbcTemplate;

/** The peer of started calls: an engine with nothing of ours, on a database of its own, at the engine's history level of ours. */
final class BareCalls {

    private static final Path MODEL = Path.of("processes/revisit/revisitCall.bpmn");

    private BareCalls() {}

    /** What it starts. */
    enum Shape {
        /** A task with a group, a due date and a timer. */
        SMALLEST {
            @Override
            void start(RuntimeService runtime, String number) {
                runtime.startProcessInstanceByKey("bareCall", number);
            }

            @Override
            BpmnModelInstance model() {
                return Bpmn.createExecutableProcess("bareCall")
                        .camundaHistoryTimeToLive(1)
                        .startEvent()
                        .userTask("Task_Call")
                        .camundaCandidateGroups("dealer-service.B001")
                        .camundaDueDate("P3D")
                        .boundaryEvent("Event_Missed")
                        .cancelActivity(false)
                        .timerWithDuration("P3D")
                        .endEvent()
                        .moveToActivity("Task_Call")
                        .endEvent()
                        .done();
            }
        },
        /** Our model with its three variables; whatever it asks is answered by constants. */
        SAME_MODEL {
            @Override
            void start(RuntimeService runtime, String number) {
                runtime.startProcessInstanceByMessage("revisit.callDue", number);
            }

            @Override
            BpmnModelInstance model() {
                return Bpmn.readModelFromFile(MODEL.toFile());
            }
        };

        abstract BpmnModelInstance model();

        abstract void start(RuntimeService runtime, String number);
    }

    /** What to do when a series begins, and when the last has ended. */
    record Watch(Runnable begin, Runnable end) {}

    static final class Constants {

        private Constants() {}

        /** Opens the call as ours does. */
        public static final class Open implements JavaDelegate {

            @Override
            public void execute(DelegateExecution execution) {
                execution.setVariable("callNo", execution.getProcessBusinessKey());
                execution.setVariable("caseTitle", "A title of thirty letters or so");
                execution.setVariable("callGroup", "dealer-service.B001");
            }
        }

        /** Bean roles. */
        public static final class Groups {

            public String stillHeld(String group) {
                return group;
            }
        }

        /** Bean revisitSteps. */
        public static final class Steps {

            public String agentOf(String callNo) {
                return null;
            }

            public Date callDueAt(String callNo) {
                return Date.from(ClockUtil.getCurrentTime().toInstant().plusSeconds(3 * 86_400));
            }

            public String missedFrom(String callNo) {
                return "R/P7D";
            }
        }
    }

    /**
     * Starts in portions, each in one command; the engine is closed afterwards.
     *
     * @param starts how many of each series; the last is measured
     */
    static void started(EmbeddedPostgres server, Shape shape, List<Integer> starts, int portion, Watch watch) {
        String database = "bare_" + shape.name().toLowerCase(java.util.Locale.ROOT);
        new JdbcTemplate(server.getPostgresDatabase()).execute("create database " + database);
        // The application's own setting; a bare engine has none.
        System.clearProperty("javax.xml.datatype.DatatypeFactory");
        ProcessEngine engine = engine(server.getJdbcUrl("postgres", database));
        try {
            engine.getRepositoryService()
                    .createDeployment()
                    .addModelInstance("call.bpmn", shape.model())
                    .deploy();
            var commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                    .getCommandExecutorTxRequired();
            int number = 0;
            for (int most : starts) {
                watch.begin().run();
                for (int done = 0; done < most; done += portion) {
                    int first = number;
                    number += portion;
                    commands.execute(context -> {
                        for (int n = first; n < first + portion; n++) {
                            shape.start(engine.getRuntimeService(), "RVC-" + n);
                        }
                        return null;
                    });
                }
            }
            watch.end().run();
        } finally {
            engine.close();
        }
    }

    private static ProcessEngine engine(String url) {
        ProcessEngineConfigurationImpl configuration = new StandaloneProcessEngineConfiguration();
        configuration.setBeans(Map.of(
                "openCallDelegate", new Constants.Open(),
                "roles", new Constants.Groups(),
                "revisitSteps", new Constants.Steps()));
        configuration.setProcessEngineName("bare");
        return ((ProcessEngineConfiguration) configuration)
                .setJdbcUrl(url)
                .setJdbcDriver("org.postgresql.Driver")
                .setJdbcUsername("postgres")
                .setJdbcPassword("")
                .setDatabaseSchemaUpdate("true")
                .setHistory("audit")
                .setJobExecutorActivate(false)
                .buildProcessEngine();
    }
}
