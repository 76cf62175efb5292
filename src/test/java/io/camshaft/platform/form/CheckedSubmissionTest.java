package io.camshaft.platform.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camshaft.platform.BusinessRefusal;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@FormRoomTest
@SuppressWarnings("deprecation") // the deprecated routes are routes too
class CheckedSubmissionTest {

    private static final Map<String, Object> PASS = Map.of("outcome", "PASS");
    private static final Map<String, Object> NO_REASON = Map.of("outcome", "REJECT", "rejectReason", "");
    private static final String NO_REASON_SENTENCE = "Reject reason: please fill this in.";

    private final ProcessEngine engine;
    private final FormService forms;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final FormDesk desk;

    CheckedSubmissionTest(@Autowired ProcessEngine engine, @Autowired JdbcTemplate jdbc) {
        this.engine = engine;
        this.forms = engine.getFormService();
        this.tasks = engine.getTaskService();
        this.runtime = engine.getRuntimeService();
        this.desk = new FormDesk(engine, jdbc);
    }

    @BeforeEach
    void forget() {
        FormReviewSetting.READ.clear();
    }

    @Test
    void listenerMappingAndDelegateReadTheSubmissionAndNothingOfItIsStored() {
        Task task = desk.review();
        Map<String, Object> values = Variables.putValue("outcome", "REJECT")
                .putValue("rejectReason", "marker-reason-4711")
                .putValue("support", 1.0)
                .putValueTyped(
                        "conditions",
                        SpinValues.jsonValue("[{\"condition\":\"marker-condition-4711\"}]")
                                .create());

        desk.doing("region", () -> forms.submitTaskForm(task.getId(), values));

        String read = "{budgetLeft=1200.5, support=1, outcome=REJECT, rejectReason=marker-reason-4711,"
                + " conditions=[{condition=marker-condition-4711}]}";
        assertThat(FormReviewSetting.READ.subList(1, 3)).containsExactly("listener: " + read, "delegate: " + read);
        assertThat(runtime.getVariables(task.getProcessInstanceId()))
                .containsExactly(Map.entry("reviewOutcome", "REJECT"));
        assertThat(desk.traces("marker-")).isEmpty();
        assertThat(desk.traces("REJECT")).isNotEmpty();
        assertThat(Submission.maybeCurrent()).isEmpty();
    }

    /** Whatever the listener misses then (a variable, a right): the reason is that the case ended. */
    @Test
    void whoIsOvertakenInTheMiddleReadsThatTheTaskIsGone() {
        Task task = desk.review();
        Map<String, Object> values = Map.of("outcome", "REJECT", "rejectReason", "somebody else is faster");

        assertThatThrownBy(() -> desk.doing("region", () -> forms.submitTaskForm(task.getId(), values)))
                .hasMessage("This task is done or was taken back meanwhile. Reload the page.")
                .satisfies(thrown -> assertThat(BusinessRefusal.in(thrown)).isNotNull());
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .count())
                .isZero();
    }

    @Test
    void everyRouteOfCompletionIsChecked() {
        Task task = desk.review();
        String id = task.getId();

        refused(task, NO_REASON_SENTENCE, () -> forms.submitTaskForm(id, NO_REASON));
        refused(task, NO_REASON_SENTENCE, () -> forms.submitTaskFormWithVariablesInReturn(id, NO_REASON, true));
        refused(task, NO_REASON_SENTENCE, () -> forms.submitTaskFormData(id, Map.of("outcome", "REJECT")));
        refused(task, NO_REASON_SENTENCE, () -> tasks.complete(id, NO_REASON));
        refused(task, NO_REASON_SENTENCE, () -> tasks.completeWithVariablesInReturn(id, NO_REASON, true));
        refused(task, NO_REASON_SENTENCE, () -> tasks.resolveTask(id, NO_REASON));
        refused(task, "Outcome: please fill this in.", () -> tasks.complete(id));
        refused(task, "Outcome: please fill this in.", () -> tasks.completeWithVariablesInReturn(id, null, true));
        refused(task, "Outcome: please fill this in.", () -> forms.submitTaskForm(id, null));
    }

    @Test
    void everyRouteOfCompletionWorksAndWritesNothing() {
        for (var route : List.<java.util.function.Consumer<String>>of(
                id -> forms.submitTaskForm(id, PASS),
                id -> forms.submitTaskFormWithVariablesInReturn(id, PASS, true),
                id -> forms.submitTaskFormData(id, Map.of("outcome", "PASS")),
                id -> tasks.complete(id, PASS),
                id -> tasks.completeWithVariablesInReturn(id, PASS, true))) {
            Task task = desk.review();
            desk.doing("region", () -> route.accept(task.getId()));
            assertThat(desk.taskOf(task.getProcessInstanceId()).getTaskDefinitionKey())
                    .isEqualTo("Task_File");
            assertThat(runtime.getVariables(task.getProcessInstanceId())).containsOnlyKeys("reviewOutcome");
        }
    }

    @Test
    void aDelegatedTaskGoesBackWithoutItsValuesBeingWritten() {
        Task task = desk.review();
        tasks.setOwner(task.getId(), "owner");
        tasks.delegateTask(task.getId(), "region");

        desk.doing("region", () -> tasks.resolveTask(task.getId(), PASS));

        assertThat(desk.taskOf(task.getProcessInstanceId()).getAssignee()).isEqualTo("owner");
        assertThat(runtime.getVariables(task.getProcessInstanceId())).isEmpty();
    }

    @Test
    void severalFindingsAreToldTogether() {
        Task task = desk.review();

        refused(
                task,
                "“approved” is not a field of this form.\nSupport: at most 1200.5, please.\n" + NO_REASON_SENTENCE,
                () -> forms.submitTaskForm(
                        task.getId(), Map.of("outcome", "REJECT", "support", 2000, "approved", true)));
    }

    @Test
    void aFactThatIsReadOnlyCannotBeChanged() {
        Task task = desk.review();

        refused(
                task,
                "Budget left: this value cannot be changed here. Please open the form again.",
                () -> tasks.complete(task.getId(), Map.of("outcome", "PASS", "budgetLeft", 99999.0)));
        desk.doing("region", () -> tasks.complete(task.getId(), Map.of("outcome", "PASS", "budgetLeft", 1200.5)));
    }

    @Test
    void aRefusalByAListenerIsToldPlainly() {
        Task task = desk.review();

        refused(
                task,
                "Plans: at most 2, please.",
                () -> tasks.complete(task.getId(), Map.of("outcome", "REJECT", "rejectReason", "not in the plan")));
    }

    @Test
    void whoMayNotWorkTheTaskLearnsNothingOfItsForm() {
        Task task = desk.review();

        assertThatThrownBy(() -> desk.doing("stranger", () -> forms.submitTaskForm(task.getId(), NO_REASON)))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> desk.doing("stranger", () -> tasks.complete(task.getId(), NO_REASON)))
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void peopleSetNoVariables() {
        Task task = desk.review();
        String id = task.getId();
        Map<String, Object> values = Map.of("reviewOutcome", "PASS");
        String sentence = "Values are only taken with a form, and there is none here.";

        refused(task, sentence, () -> tasks.setVariable(id, "reviewOutcome", "PASS"));
        refused(task, sentence, () -> tasks.setVariableLocal(id, "reviewOutcome", "PASS"));
        refused(task, sentence, () -> tasks.setVariables(id, values));
        refused(task, sentence, () -> tasks.setVariablesLocal(id, values));
        refused(task, sentence, () -> tasks.removeVariable(id, "reviewOutcome"));
        refused(task, sentence, () -> tasks.removeVariablesLocal(id, List.of("reviewOutcome")));
        refused(
                task,
                "This task can only be completed with its form.",
                () -> tasks.handleBpmnError(id, "X", "x", values));
        refused(task, "This task can only be completed with its form.", () -> tasks.handleEscalation(id, "X", values));
        String instance = task.getProcessInstanceId();
        assertThatThrownBy(() -> desk.doing("region", () -> runtime.setVariables(instance, values)))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> desk.doing("region", () -> runtime.setVariableLocal(task.getExecutionId(), "a", 1)))
                .isInstanceOf(AuthorizationException.class);
        assertThat(runtime.getVariables(instance)).isEmpty();
    }

    @Test
    void administratorsMaySetVariables() {
        Task task = desk.review();
        engine.getIdentityService().setAuthentication("boss", List.of("camunda-admin"));
        try {
            tasks.setVariable(task.getId(), "note", "x");
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
        assertThat(runtime.getVariable(task.getProcessInstanceId(), "note")).isEqualTo("x");
    }

    @Test
    void aTaskWithoutFormTakesNoValuesAndOurOwnCodeActsFreelyInItsTransaction() {
        Task review = desk.review();
        tasks.complete(review.getId(), PASS);
        Task file = desk.taskOf(review.getProcessInstanceId());
        String before = runtime.startProcessInstanceByKey("formFollowUp").getId();

        refused(
                file,
                "Values are only taken with a form, and there is none here.",
                () -> tasks.complete(file.getId(), Map.of("reviewOutcome", "REJECT")));
        desk.doing("region", () -> tasks.complete(file.getId()));

        assertThat(FormReviewSetting.READ).contains("follow-up: done");
        assertThat(desk.taskOf(before)).isNull();
        assertThat(desk.taskOf(review.getProcessInstanceId())).isNull();
    }

    @Test
    void ourOwnCodeCompletesWithoutTheFormButNotWithWrongValues() {
        Task first = desk.review();
        assertThatThrownBy(() -> tasks.complete(first.getId(), NO_REASON)).hasMessage(NO_REASON_SENTENCE);

        tasks.complete(first.getId());

        assertThat(FormReviewSetting.READ).contains("listener: null");
        assertThat(runtime.getVariables(first.getProcessInstanceId())).containsEntry("reviewOutcome", null);
    }

    @Test
    void startFormsAreCheckedAndNothingOfThemIsStored() {
        String definition = desk.definition("formReview");
        long before = runtime.createProcessInstanceQuery().count();
        Map<String, Object> unknown = Map.of("title", "marker-title", "approved", true);
        Map<String, Object> good = Variables.putValue("title", "marker-title-4712")
                .putValueTyped("channels", SpinValues.jsonValue("[\"mail\"]").create());

        assertThatThrownBy(() -> desk.as("dealer", () -> forms.submitStartForm(definition, Map.of())))
                .hasMessage("Title: please fill this in.");
        assertThatThrownBy(() -> desk.as("dealer", () -> forms.submitStartForm(definition, unknown)))
                .hasMessage("“approved” is not a field of this form.");
        assertThatThrownBy(() -> desk.as("dealer", () -> forms.submitStartFormData(definition, Map.of("x", "y"))))
                .hasMessage("“x” is not a field of this form.\nTitle: please fill this in.");
        assertThatThrownBy(() -> desk.as("dealer", () -> forms.submitStartForm(definition, "CMP-2026-000001", good)))
                .hasMessage("The case number is given by the system and cannot be chosen.");
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(before);

        String id =
                desk.as("dealer", () -> forms.submitStartForm(definition, good)).getId();

        assertThat(FormReviewSetting.READ).containsExactly("start: {title=marker-title-4712, channels=[mail]}");
        assertThat(runtime.getVariables(id)).isEmpty();
        assertThat(desk.traces("marker-title")).isEmpty();
    }

    @Test
    void peopleStartAProcessWithAStartFormInNoOtherWay() {
        String definition = desk.definition("formFollowUp");
        String sentence = "This process can only be started with its form.";

        assertThatThrownBy(() -> desk.as("dealer", () -> runtime.startProcessInstanceById(definition)))
                .hasMessage(sentence);
        assertThatThrownBy(() ->
                        desk.as("dealer", () -> runtime.startProcessInstanceByKey("formFollowUp", Map.of("a", 1))))
                .hasMessage(sentence);
        assertThatThrownBy(() -> desk.as("dealer", () -> runtime.createProcessInstanceById(definition)
                        .startBeforeActivity("Task_FollowUp")
                        .execute()))
                .hasMessage(sentence);
        assertThatThrownBy(() -> desk.doing("dealer", () -> runtime.correlateMessage("formFollowUp.wanted")))
                .hasMessage(sentence);
        assertThat(runtime.startProcessInstanceByKey("formFollowUp")).isNotNull();
    }

    @Test
    void serialisedObjectsAndFilesAreNoAnswers() {
        Task task = desk.review();
        Map<String, Object> object = Variables.putValue("outcome", "PASS")
                .putValueTyped(
                        "support",
                        Variables.serializedObjectValue("rO0ABXNyAA==")
                                .serializationDataFormat("application/x-java-serialized-object")
                                .objectTypeName("java.lang.Integer")
                                .create());
        Map<String, Object> file = Variables.putValueTyped(
                "outcome", Variables.fileValue("PASS").file(new byte[1]).create());

        refused(task, "Support: please enter a number.", () -> forms.submitTaskForm(task.getId(), object));
        refused(
                task,
                "Outcome: please choose one of the options offered.",
                () -> forms.submitTaskForm(task.getId(), file));
    }

    /** Refused with exactly this sentence, the task still open and no variable written. */
    private void refused(Task task, String sentence, ThrowingCallable act) {
        assertThatThrownBy(() -> desk.doing("region", () -> {
                    try {
                        act.call();
                    } catch (RuntimeException e) {
                        throw e;
                    } catch (Throwable e) {
                        throw new AssertionError(e);
                    }
                }))
                .hasMessage(sentence)
                .hasCauseInstanceOf(BusinessRefusal.class);
        assertThat(desk.taskOf(task.getProcessInstanceId()).getId()).isEqualTo(task.getId());
        assertThat(runtime.getVariables(task.getProcessInstanceId())).doesNotContainKeys("outcome", "rejectReason");
    }
}
