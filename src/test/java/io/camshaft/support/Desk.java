package io.camshaft.support;

import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.bpm.OnBehalf;
import io.camshaft.platform.text.Texts;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

/** Fills in forms the way people do: as a person, checked, with their rights only. */
public class Desk {

    private final RepositoryService repository;
    private final FormService forms;
    private final TaskService tasks;
    private final OnBehalf onBehalf;
    private final Texts texts;

    Desk(RepositoryService repository, FormService forms, TaskService tasks, OnBehalf onBehalf, Texts texts) {
        this.repository = repository;
        this.forms = forms;
        this.tasks = tasks;
        this.onBehalf = onBehalf;
        this.texts = texts;
    }

    public <T> T as(String personId, Supplier<T> work) {
        return onBehalf.as(personId, work);
    }

    /** Number of the case that the start form opened. */
    public String start(String personId, String processKey, Map<String, Object> fields) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .latestVersion()
                .singleResult()
                .getId();
        return as(personId, () -> forms.submitStartForm(definition, fields).getBusinessKey());
    }

    /** The one open task of the case, whoever may do it. */
    public Task task(String caseNo) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNo)
                .initializeFormKeys()
                .singleResult();
    }

    /** Id of the element where the case waits; null where it does not. */
    public String waitsAt(String caseNo) {
        Task task = task(caseNo);
        return task == null ? null : task.getTaskDefinitionKey();
    }

    /** True where the open task of the case is in the person's list and free or theirs. */
    public boolean sees(String personId, String caseNo) {
        return as(
                personId,
                () -> tasks.createTaskQuery().processInstanceBusinessKey(caseNo).count() == 1);
    }

    public void claim(String personId, String caseNo) {
        as(personId, () -> {
            tasks.claim(
                    tasks.createTaskQuery()
                            .processInstanceBusinessKey(caseNo)
                            .singleResult()
                            .getId(),
                    personId);
            return null;
        });
    }

    /** The assignee's task lands with somebody else, as an administrator would do it. */
    public void giveTo(String personId, String caseNo) {
        tasks.setAssignee(task(caseNo).getId(), personId);
    }

    /** Claims the open task of the case where nobody has, and submits its form. */
    public void complete(String personId, String caseNo, Map<String, Object> fields) {
        as(personId, () -> {
            Task task =
                    tasks.createTaskQuery().processInstanceBusinessKey(caseNo).singleResult();
            if (task == null) {
                throw new AssertionError(personId + " finds no task of " + caseNo);
            }
            if (task.getAssignee() == null) {
                tasks.claim(task.getId(), personId);
            }
            forms.submitTaskForm(task.getId(), fields);
            return null;
        });
    }

    /** Submits the form of a task that the person has open, wherever its case has gone since. */
    public void hand(String personId, String taskId, Map<String, Object> fields) {
        as(personId, () -> {
            forms.submitTaskForm(taskId, fields);
            return null;
        });
    }

    /** What the form of the open task shows the person. */
    public Map<String, Object> shown(String personId, String caseNo) {
        String taskId = task(caseNo).getId();
        return as(personId, () -> forms.getTaskFormVariables(taskId));
    }

    /** The sentence with which the act is refused; fails where it is not. */
    public String refusal(Runnable act) {
        try {
            act.run();
        } catch (RuntimeException e) {
            BusinessRefusal refusal = BusinessRefusal.in(e);
            if (refusal == null) {
                throw e;
            }
            return texts.of(refusal);
        }
        throw new AssertionError("Nothing was refused");
    }
}
