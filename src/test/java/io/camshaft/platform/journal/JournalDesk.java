package io.camshaft.platform.journal;

import io.camshaft.platform.form.Submission;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/** Acts as people do in the test models. */
public class JournalDesk {

    private final ProcessEngine engine;

    public JournalDesk(ProcessEngine engine) {
        this.engine = engine;
        if (engine.getRepositoryService()
                        .createDeploymentQuery()
                        .deploymentName("journal")
                        .count()
                == 0) {
            engine.getRepositoryService()
                    .createDeployment()
                    .name("journal")
                    .addClasspathResource("models/journal/journalStory.bpmn")
                    .addClasspathResource("models/journal/journalCheck.bpmn")
                    .addClasspathResource("models/journal/journalGrade.dmn")
                    .deploy();
        }
    }

    public static String freshNumber() {
        return "JRN-" + UUID.randomUUID();
    }

    public <T> T as(String person, Supplier<T> work) {
        engine.getIdentityService().setAuthentication(person, List.of(), List.of("D1001"));
        try {
            return work.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    public String start(String person) {
        return start(person, Map.of());
    }

    /** The number is given by the first delegate, as after a start form in Tasklist. */
    public String start(String person, Map<String, Object> facts) {
        String number = freshNumber();
        Map<String, Object> all = new HashMap<>(facts);
        all.put("givenNumber", number);
        Submission form = new Submission("journal-ask", null, Map.of("wish", "a <b>test drive</b>"));
        as(person, () -> form.during(() -> engine.getRuntimeService().startProcessInstanceByKey("journalStory", all)));
        return number;
    }

    public Task task(String number, String element) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKeyLike(number + "%")
                .taskDefinitionKey(element)
                .singleResult();
    }

    public void complete(String person, String number, String element, Map<String, Object> values) {
        Task task = task(number, element);
        Submission form = new Submission(element.equals("Task_Judge") ? "journal-judge" : null, task.getId(), values);
        as(
                person,
                () -> form.during(() -> {
                    engine.getTaskService().complete(task.getId());
                    return null;
                }));
    }

    public void reply(String person, String number) {
        as(person, () -> {
            engine.getRuntimeService()
                    .createMessageCorrelation("journal.replied")
                    .processInstanceBusinessKey(number)
                    .setVariable("replyKind", "phone")
                    .correlate();
            return null;
        });
    }

    public void runJob(String number, String element) {
        String instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
        Job job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(element)
                .singleResult();
        engine.getManagementService().executeJob(job.getId());
    }
}
