package io.camshaft.campaign;

import io.camshaft.platform.bpm.OnBehalf;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** Fills in the forms of one approval as Tasklist does: signed in, task found, claimed where nobody has it, form handed in. */
final class CampaignDesk {

    static final List<String> STEPS = List.of("start", "propose", "audit", "review", "file");

    private final CampaignHouse house;
    private final OnBehalf onBehalf;
    private final FormService forms;
    private final TaskService tasks;
    private final String definition;
    private final boolean withForms;

    CampaignDesk(CampaignHouse house) {
        this(house, "campaignApproval", true);
    }

    /** @param withForms false where the model has no forms, so nothing is handed in */
    CampaignDesk(CampaignHouse house, String processKey, boolean withForms) {
        this.house = house;
        this.onBehalf = house.bean(OnBehalf.class);
        this.forms = house.bean(FormService.class);
        this.tasks = house.bean(TaskService.class);
        this.definition = house.bean(RepositoryService.class)
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .latestVersion()
                .singleResult()
                .getId();
        this.withForms = withForms;
    }

    /** Looks at one step while it runs. */
    interface Watch {

        Watch NONE = new Watch() {
            @Override
            public <T> T step(String name, Supplier<T> work) {
                return work.get();
            }
        };

        <T> T step(String name, Supplier<T> work);
    }

    /** One approval of the dealer with the number, from the start form to the file; returns the finished instance. */
    ProcessInstance approve(int dealer, long support, Watch watch) {
        ProcessInstance instance = watch.step("start", () -> start(dealer));
        watch.step("propose", () -> propose(dealer, instance, support));
        watch.step("audit", () -> complete(CampaignHouse.managerOfRegionOf(dealer), instance, audit()));
        watch.step("review", () -> complete("sun.li", instance, review(support)));
        watch.step("file", () -> complete("qian.wei", instance, filing()));
        return instance;
    }

    ProcessInstance start(int dealer) {
        Map<String, Object> fields =
                Map.of("title", "Open day", "startsOn", house.firstDay().toString());
        return onBehalf.as(
                CampaignHouse.marketingOf(dealer),
                () -> forms.submitStartForm(definition, withForms ? fields : Map.of()));
    }

    Void propose(int dealer, ProcessInstance instance, long support) {
        return complete(CampaignHouse.marketingOf(dealer), instance, proposal(support));
    }

    void approvePlan(String planNo, String person) {
        onBehalf.as(person, () -> {
            Task task =
                    tasks.createTaskQuery().processInstanceBusinessKey(planNo).singleResult();
            return claimAndSubmit(person, task, Map.of("planOutcome", "APPROVED"));
        });
    }

    /** What the person's open form shows. */
    Map<String, Object> open(String person, ProcessInstance instance) {
        return onBehalf.as(
                person, () -> forms.getTaskFormVariables(taskOf(instance).getId(), null, false));
    }

    Void complete(String person, ProcessInstance instance, Map<String, Object> fields) {
        return onBehalf.as(person, () -> claimAndSubmit(person, taskOf(instance), withForms ? fields : Map.of()));
    }

    private Void claimAndSubmit(String person, Task task, Map<String, Object> fields) {
        if (task.getAssignee() == null) {
            tasks.claim(task.getId(), person);
        }
        forms.submitTaskForm(task.getId(), fields);
        return null;
    }

    private Task taskOf(ProcessInstance instance) {
        return tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
    }

    Map<String, Object> proposal(long support) {
        String first = house.firstDay().toString();
        return Map.ofEntries(
                Map.entry("title", "Open day"),
                Map.entry("campaignType", "STANDARDISED"),
                Map.entry("promotedModel", "C5"),
                Map.entry("targetGroup", "Families"),
                Map.entry("startsOn", first),
                Map.entry("endsOn", first),
                Map.entry("place", "Showroom"),
                Map.entry(
                        "goals",
                        List.of(Map.of("kpi", "ATTENDANCE", "target", 120), Map.of("kpi", "ORDERS", "target", 5))),
                Map.entry(
                        "costs",
                        List.of(
                                Map.of("item", "Hall", "amount", support * 2, "support", support),
                                Map.of("item", "Catering", "amount", 800, "support", 0))),
                Map.entry("responsibilities", "Sales: invitations"),
                Map.entry("incentives", "A free service"),
                Map.entry("declarationConfirmed", true));
    }

    static Map<String, Object> audit() {
        return Map.of("auditEffect", "Good", "auditComplete", true, "auditTrue", true, "auditOutcome", "PASS");
    }

    static Map<String, Object> review(long support) {
        return Map.of(
                "reviewEffect", "Good",
                "reviewOutcome", "PASS",
                "reviewSupport", support,
                "reviewConditions", "Report within a week");
    }

    static Map<String, Object> filing() {
        return Map.of("filingOutcome", "PASS", "filingOpinion", "Agreed", "filingSigned", true);
    }
}
