package io.camshaft.platform.worklist;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** Random acts on cases with two parallel tasks, a called sub-case, an escalation and a reminder that changes candidates. */
class Walk {

    static final String PROCESS = "worklistWalk";
    private static final String PART = "worklistPart";
    static final List<String> GROUPS = List.of("agents", "experts", "bosses");
    static final List<String> PEOPLE = List.of("feng.yu", "han.mei", "shen.bin");

    private final ProcessEngine engine;
    private final Random random;

    Walk(ProcessEngine engine, long seed) {
        this.engine = engine;
        this.random = new Random(seed);
    }

    void deploy() {
        if (engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(PROCESS)
                        .count()
                > 0) {
            return;
        }
        BpmnModelInstance part = Bpmn.createExecutableProcess(PART)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("Task_Department")
                .camundaCandidateGroups("experts")
                .camundaDueDate("P1D")
                .endEvent()
                .done();
        BpmnModelInstance whole = Bpmn.createExecutableProcess(PROCESS)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .parallelGateway("Fork")
                .userTask("Task_Answer")
                .camundaCandidateGroups("agents,experts")
                .camundaDueDate("PT4H")
                .camundaTaskListenerClassTimeoutWithDuration("remind", WalkReminder.class, "PT1H")
                .boundaryEvent("Event_Silent")
                .timerWithDuration("PT8H")
                .userTask("Task_Escalated")
                .camundaCandidateGroups("bosses")
                .endEvent()
                .moveToActivity("Task_Answer")
                .endEvent()
                .moveToNode("Fork")
                .userTask("Task_Look")
                .camundaCandidateUsers("feng.yu,han.mei")
                .endEvent()
                .moveToNode("Fork")
                .callActivity("Call_Part")
                .calledElement(PART)
                .camundaInBusinessKey("${execution.processBusinessKey}-1")
                .endEvent()
                .done();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("part.bpmn", part)
                .addModelInstance("whole.bpmn", whole)
                .deploy();
    }

    String start() {
        String caseNo = "WLK-" + UUID.randomUUID();
        engine.getRuntimeService().startProcessInstanceByKey(PROCESS, caseNo);
        return caseNo;
    }

    /** One act of those that are possible; its name. */
    String step() {
        List<Supplier<String>> acts = new ArrayList<>(List.of(this::begin, this::standalone, this::suspendAll));
        List<Task> open = engine.getTaskService().createTaskQuery().list();
        if (open.size() > 20) {
            return clear();
        }
        Task task = any(open);
        if (task != null) {
            for (int i = 0; i < 4; i++) {
                acts.add(() -> onTask(task));
            }
            acts.add(this::onInstance);
            acts.add(this::timer);
        }
        return acts.get(random.nextInt(acts.size())).get();
    }

    /** So that a walk stays as quick as it began. */
    String clear() {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(instance -> engine.getRuntimeService().deleteProcessInstance(instance.getId(), "over", true));
        engine.getTaskService().createTaskQuery().list().stream().limit(3).forEach(task -> engine.getTaskService()
                .deleteTask(task.getId(), true));
        return "clear";
    }

    private String begin() {
        return "start " + start();
    }

    private String standalone() {
        Task task = engine.getTaskService().newTask();
        task.setName("Alone");
        task.setDueDate(random.nextBoolean() ? null : new Date(1_900_000_000_000L));
        engine.getTaskService().saveTask(task);
        engine.getTaskService().addCandidateGroup(task.getId(), pick(GROUPS));
        return "standalone";
    }

    private String suspendAll() {
        var runtime = engine.getRuntimeService().updateProcessInstanceSuspensionState();
        if (random.nextBoolean()) {
            runtime.byProcessDefinitionKey(PART).suspend();
            return "suspend by key";
        }
        runtime.byProcessDefinitionKey(PART).activate();
        engine.getRuntimeService()
                .updateProcessInstanceSuspensionState()
                .byProcessDefinitionKey(PROCESS)
                .activate();
        return "activate by key";
    }

    private String onTask(Task task) {
        if (task.isSuspended()) {
            engine.getRuntimeService().activateProcessInstanceById(task.getProcessInstanceId());
            return "activate";
        }
        var tasks = engine.getTaskService();
        String id = task.getId();
        return switch (random.nextInt(13)) {
            case 0 ->
                act("claim", () -> {
                    if (task.getAssignee() == null) {
                        tasks.claim(id, pick(PEOPLE));
                    }
                });
            case 1 -> act("unclaim", () -> tasks.setAssignee(id, null));
            case 2 -> act("assign", () -> tasks.setAssignee(id, pick(PEOPLE)));
            case 3 -> act("add group", () -> tasks.addCandidateGroup(id, pick(GROUPS)));
            case 4 -> act("remove group", () -> tasks.deleteCandidateGroup(id, pick(GROUPS)));
            case 5 -> act("add person", () -> tasks.addCandidateUser(id, pick(PEOPLE)));
            case 6 -> act("remove person", () -> tasks.deleteCandidateUser(id, pick(PEOPLE)));
            case 7 -> act("priority", () -> tasks.setPriority(id, random.nextInt(100)));
            case 8 -> act("delegate", () -> tasks.delegateTask(id, pick(PEOPLE)));
            case 9 ->
                act("due and name", () -> {
                    task.setDueDate(
                            random.nextInt(3) == 0 ? null : new Date(1_800_000_000_000L + random.nextInt(1_000_000)));
                    task.setName("Named " + random.nextInt(9));
                    tasks.saveTask(task);
                });
            case 10 -> act("variable", () -> tasks.setVariableLocal(id, "seen", true));
            case 11 ->
                act("resolve", () -> {
                    if (task.getDelegationState() != null) {
                        tasks.resolveTask(id);
                    }
                });
            default ->
                act("complete", () -> {
                    if (task.getDelegationState() != org.camunda.bpm.engine.task.DelegationState.PENDING) {
                        tasks.complete(id);
                    }
                });
        };
    }

    private String onInstance() {
        ProcessInstance instance =
                any(engine.getRuntimeService().createProcessInstanceQuery().list());
        if (instance == null) {
            return "nothing";
        }
        var runtime = engine.getRuntimeService();
        return switch (random.nextInt(4)) {
            case 0 -> act("suspend", () -> runtime.suspendProcessInstanceById(instance.getId()));
            case 1 -> act("activate", () -> runtime.activateProcessInstanceById(instance.getId()));
            case 2 ->
                act("jump", () -> {
                    if (!instance.isSuspended()
                            && instance.getRootProcessInstanceId().equals(instance.getId())) {
                        runtime.createProcessInstanceModification(instance.getId())
                                .startBeforeActivity("Task_Escalated")
                                .cancelAllForActivity("Task_Look")
                                .execute();
                    }
                });
            default ->
                act("delete", () -> {
                    if (instance.getRootProcessInstanceId().equals(instance.getId())) {
                        runtime.deleteProcessInstance(instance.getId(), "gone", random.nextBoolean());
                    }
                });
        };
    }

    private String timer() {
        Job job = any(
                engine.getManagementService().createJobQuery().active().timers().list());
        return job == null
                ? "nothing"
                : act("timer", () -> engine.getManagementService().executeJob(job.getId()));
    }

    private static String act(String name, Runnable act) {
        act.run();
        return name;
    }

    private <T> T any(List<T> all) {
        return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    }

    private String pick(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
