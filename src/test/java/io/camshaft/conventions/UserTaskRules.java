package io.camshaft.conventions;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;

/** What a person's task needs: a form, people, a deadline, and somebody who takes the answer. */
public final class UserTaskRules {

    private static final Pattern ROLE = Pattern.compile("\\$\\{roles\\.(\\w+)\\(\\w*\\)}");

    private UserTaskRules() {}

    public static List<Finding> everyFormExistsAndBelongsToTheDeployment(ProcessModel model) {
        Stream<BaseElement> withForms = Stream.concat(
                model.all(UserTask.class), model.start().stream().filter(start -> start.getEventDefinitions()
                        .isEmpty()));
        return withForms
                .filter(element -> !hasForm(model, element))
                .map(element -> model.finding(
                        element,
                        "has no form of this deployment",
                        "choose Camunda Form, the id of a file in forms/" + model.capability()
                                + ", binding deployment"))
                .toList();
    }

    public static List<Finding> candidatesAreAskedFromTheRoles(ProcessModel model) {
        return tasks(model, task -> {
                    Matcher role = ROLE.matcher(String.valueOf(task.getCamundaCandidateGroups()));
                    return !role.matches()
                            || !model.surroundings().roleQuestions().contains(role.group(1));
                })
                .map(task -> model.finding(
                        task, "its candidate group is no role", "write ${roles.<question>(…)}, see Roles"))
                .toList();
    }

    public static List<Finding> everyTaskHasADeadline(ProcessModel model) {
        return tasks(model, task -> !NamingRules.isFilled(task.getCamundaDueDate()))
                .map(task -> model.finding(task, "has no due date", "ask it from a table: ${campaignSteps.dueAt('…')}"))
                .toList();
    }

    public static List<Finding> everyTaskHasACompletion(ProcessModel model) {
        return tasks(model, task -> {
                    String wanted =
                            "${" + ProcessModel.lowerFirst(ProcessModel.withoutPrefix(task.getId())) + "Completion}";
                    return listeners(task)
                            .noneMatch(listener -> "complete".equals(listener.getCamundaEvent())
                                    && wanted.equals(listener.getCamundaDelegateExpression()));
                })
                .map(task -> model.finding(
                        task, "nobody takes its answer", "add the complete listener named after the task, …Completion"))
                .toList();
    }

    public static List<Finding> remindersAreTimedAndNamed(ProcessModel model) {
        return model.all(UserTask.class)
                .flatMap(task -> listeners(task)
                        .filter(listener -> "timeout".equals(listener.getCamundaEvent()))
                        .filter(listener -> !String.valueOf(listener.getCamundaDelegateExpression())
                                        .matches("\\$\\{remind\\w+Listener}")
                                || listener.getChildElementsByType(TimerEventDefinition.class)
                                        .isEmpty())
                        .map(listener -> model.finding(
                                task, "a reminder without timer or name", "use ${remind…Listener} with a timer")))
                .toList();
    }

    private static boolean hasForm(ProcessModel model, BaseElement element) {
        String form = element instanceof UserTask task
                ? task.getCamundaFormRef()
                : ((StartEvent) element).getCamundaFormRef();
        String binding = element instanceof UserTask task
                ? task.getCamundaFormRefBinding()
                : ((StartEvent) element).getCamundaFormRefBinding();
        return "deployment".equals(binding) && model.surroundings().modelFiles().contains(form + ".form");
    }

    private static Stream<UserTask> tasks(ProcessModel model, Predicate<UserTask> wrong) {
        return model.all(UserTask.class).filter(wrong);
    }

    private static Stream<CamundaTaskListener> listeners(UserTask task) {
        return task.getExtensionElements() == null
                ? Stream.empty()
                : task
                        .getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaTaskListener.class)
                        .list()
                        .stream();
    }
}
