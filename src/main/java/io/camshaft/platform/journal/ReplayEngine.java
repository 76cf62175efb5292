package io.camshaft.platform.journal;

import io.camshaft.platform.form.Submission;
import io.camshaft.platform.journal.Recording.Trigger;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/**
 * An engine in memory that goes through one case again. The clock of the running engine is shared by the whole JVM and is left
 * alone: timers are executed by the id of their element, and entries carry the recorded moment of what led to them.
 */
class ReplayEngine implements AutoCloseable {

    private final List<JournalEntry> entries = new ArrayList<>();
    private final ReplayMoment moment = new ReplayMoment();
    private final Set<String> askingTables = new HashSet<>();
    private final ReplayStandIn standIn;
    private final ProcessEngine engine;
    private final String url;

    ReplayEngine(Recording recording) {
        this.standIn = new ReplayStandIn(recording, this::entriesSoFar);
        String name = "replay-" + UUID.randomUUID();
        this.url = "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1";
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setJdbcUrl(url);
        // Created here and shut down as a whole at the end: dropping table by table takes as long as creating them.
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setCmmnEnabled(false);
        configuration.setJobExecutorActivate(false);
        configuration.setHistory("audit");
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setMetricsEnabled(false);
        configuration.setBeans(Map.of("replay", standIn, "submitted", new ReplaySubmitted()));
        JournalSink sink = recorded -> recorded.forEach(each -> entries.add(each.entry()));
        configuration
                .getProcessEnginePlugins()
                .add(new JournalPlugin(sink, new SubmittedValues((form, key) -> false), moment));
        this.engine = configuration.buildProcessEngine();
    }

    /** @param models file names with contents; BPMN files are made ready for replay, the others are taken as they are */
    void deploy(Map<String, byte[]> models) throws Exception {
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        for (Map.Entry<String, byte[]> file : models.entrySet()) {
            byte[] content = file.getValue();
            if (file.getKey().endsWith(".bpmn")) {
                ReplayModel model = new ReplayModel(content);
                standIn.modelComputes(model.computed());
                askingTables.addAll(model.askingTables());
                content = model.bytes();
            }
            deployment.addInputStream(file.getKey(), new java.io.ByteArrayInputStream(content));
        }
        deployment.deploy();
    }

    void start(JournalEntry start, Map<String, Object> facts) {
        at(start, null, () -> ReplayStart.of(engine, start.model().processKey(), start.caseNo(), facts));
    }

    /** Does again what moved the case; false where nothing waits for it. */
    boolean deliver(Trigger trigger) {
        JournalEntry entry = trigger.entry();
        return switch (entry.kind()) {
            case TASK_COMPLETED -> answer(entry, trigger.facts());
            case MESSAGE_RECEIVED -> message(entry, trigger.facts());
            case TIMER_FIRED -> job(entry, true);
            case CASE_WITHDRAWN -> withdraw(entry);
            case FACTS_WRITTEN -> facts(entry, trigger.facts());
            default -> job(entry, false);
        };
    }

    /** Runs what the model continues on its own; false where there was nothing. */
    boolean runJobs(JournalEntry because) {
        List<Job> jobs = engine.getManagementService()
                .createJobQuery()
                .messages()
                .orderByJobId()
                .asc()
                .list();
        jobs.forEach(job -> at(because, null, () -> run(job)));
        return !jobs.isEmpty();
    }

    List<JournalEntry> entries() {
        return entries;
    }

    /** Elements of the deployed models that ask a decision table themselves. */
    Set<String> askingTables() {
        return askingTables;
    }

    Set<String> stepsWithoutRecord() {
        return standIn.stepsWithoutRecord();
    }

    @Override
    public void close() {
        engine.close();
        try (Connection last = DriverManager.getConnection(url, "sa", "");
                Statement statement = last.createStatement()) {
            statement.execute("shutdown");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean answer(JournalEntry entry, Map<String, Object> facts) {
        List<Task> waiting = engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(entry.elementId())
                .processDefinitionKey(entry.model().processKey())
                .orderByTaskCreateTime()
                .asc()
                .list();
        if (waiting.isEmpty()) {
            return false;
        }
        String task = waiting.get(0).getId();
        at(entry, task, () -> {
            engine.getTaskService().complete(task, facts);
            return null;
        });
        return true;
    }

    private boolean message(JournalEntry entry, Map<String, Object> facts) {
        List<EventSubscription> waiting =
                engine.getRuntimeService().createEventSubscriptionQuery().activityId(entry.elementId()).list().stream()
                        .filter(subscription -> subscription.getExecutionId() != null)
                        .toList();
        if (waiting.isEmpty()) {
            return false;
        }
        EventSubscription first = waiting.get(0);
        at(entry, null, () -> {
            if ("signal".equals(first.getEventType())) {
                engine.getRuntimeService().signalEventReceived(first.getEventName(), first.getExecutionId(), facts);
            } else {
                engine.getRuntimeService().messageEventReceived(first.getEventName(), first.getExecutionId(), facts);
            }
            return null;
        });
        return true;
    }

    private boolean job(JournalEntry entry, boolean timer) {
        var query = engine.getManagementService().createJobQuery().activityId(entry.elementId());
        List<Job> jobs = (timer ? query.timers() : query.messages()).list();
        if (jobs.isEmpty()) {
            return false;
        }
        at(entry, null, () -> run(jobs.get(0)));
        return true;
    }

    private Object run(Job job) {
        engine.getManagementService().executeJob(job.getId());
        return null;
    }

    private boolean withdraw(JournalEntry entry) {
        var running = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .singleResult();
        if (running == null) {
            return false;
        }
        at(entry, null, () -> {
            engine.getRuntimeService().deleteProcessInstance(running.getId(), String.valueOf(entry.text("reason")));
            return null;
        });
        return true;
    }

    private boolean facts(JournalEntry entry, Map<String, Object> facts) {
        var running = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(entry.model().processKey())
                .list();
        running.stream()
                .limit(1)
                .forEach(instance -> at(entry, null, () -> {
                    engine.getRuntimeService().setVariables(instance.getId(), facts);
                    return null;
                }));
        return !running.isEmpty();
    }

    private <T> T at(JournalEntry entry, String taskId, Supplier<T> work) {
        moment.moveTo(entry.at().toInstant());
        engine.getIdentityService().setAuthenticatedUserId(entry.actor());
        try {
            Map<String, Object> values = entry.map("values");
            if (entry.formId() == null && values.isEmpty()) {
                return work.get();
            }
            return new Submission(entry.formId(), taskId, values).during(work);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private List<JournalEntry> entriesSoFar() {
        List<JournalEntry> all = new ArrayList<>(entries);
        if (Context.getCommandContext() != null) {
            all.addAll(JournalSession.current().soFar());
        }
        return all;
    }
}
