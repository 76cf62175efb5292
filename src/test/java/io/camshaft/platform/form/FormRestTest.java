package io.camshaft.platform.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

/** The same through real REST, as Tasklist speaks it. */
@FormRoomTest
class FormRestTest {

    private final ProcessEngine engine;
    private final FormDesk desk;
    private final TestRestTemplate region;
    private final TestRestTemplate dealer;
    private final TestRestTemplate stranger;

    FormRestTest(@Autowired ProcessEngine engine, @Autowired JdbcTemplate jdbc, @Autowired TestRestTemplate rest) {
        this.engine = engine;
        this.desk = new FormDesk(engine, jdbc);
        this.region = rest.withBasicAuth("region", FormReviewSetting.PASSWORD);
        this.dealer = rest.withBasicAuth("dealer", FormReviewSetting.PASSWORD);
        this.stranger = rest.withBasicAuth("stranger", FormReviewSetting.PASSWORD);
    }

    @Test
    void aRefusedSubmissionIsToldInOneSentenceAndTheTaskStaysOpen() {
        Task task = desk.review();

        for (String route : List.of("/submit-form", "/complete", "/resolve")) {
            ResponseEntity<JsonNode> answer =
                    post(region, task(task) + route, Map.of("outcome", text("REJECT"), "rejectReason", text("")));
            assertThat(answer.getStatusCode()).as(route).isEqualTo(HttpStatus.BAD_REQUEST);
            assertThat(answer.getBody().get("message").asText()).isEqualTo("Reject reason: please fill this in.");
            assertThat(answer.getBody().get("type").asText()).isEqualTo("BusinessRefusal");
        }
        assertThat(desk.taskOf(task.getProcessInstanceId()).getTaskDefinitionKey())
                .isEqualTo("Task_Review");
        assertThat(engine.getRuntimeService().getVariables(task.getProcessInstanceId()))
                .isEmpty();
    }

    @Test
    void anUndeclaredNameIsRefused() {
        Task task = desk.review();

        ResponseEntity<JsonNode> answer = post(
                region,
                task(task) + "/submit-form",
                Map.of("outcome", text("PASS"), "<b>campaignAccepted", Map.of("value", true, "type", "Boolean")));

        assertThat(answer.getBody().get("message").asText())
                .isEqualTo("“?b?campaignAccepted” is not a field of this form.");
    }

    @Test
    void whatTasklistSendsIsTaken() {
        Task task = desk.review();

        ResponseEntity<JsonNode> answer = post(
                region,
                task(task) + "/submit-form",
                Map.of(
                        "outcome", Map.of("value", "REJECT"),
                        "rejectReason", Map.of("value", "marker-rest-4713"),
                        "budgetLeft", Map.of("value", 1200.5),
                        "support", new java.util.HashMap<String, Object>(),
                        "conditions", Map.of("type", "Json", "value", "[{\"condition\":\"marker-rest-4713\"}]")));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(desk.taskOf(task.getProcessInstanceId()).getTaskDefinitionKey())
                .isEqualTo("Task_File");
        assertThat(desk.traces("marker-rest")).isEmpty();
    }

    @Test
    void otherFaultsKeepTheEnginesOwnAnswer() {
        ResponseEntity<JsonNode> answer = post(region, "/engine-rest/process-definition/none/submit-form", Map.of());

        assertThat(answer.getStatusCode().isError()).isTrue();
        assertThat(answer.getBody().get("message").asText()).startsWith("Cannot instantiate process definition none");
    }

    @Test
    void aTaskThatIsGoneIsAnsweredWithASentence() {
        ResponseEntity<JsonNode> answer = post(region, "/engine-rest/task/none/submit-form", Map.of());

        assertThat(answer.getStatusCode().isError()).isTrue();
        assertThat(answer.getBody().get("message").asText())
                .isEqualTo("This task is done or was taken back meanwhile. Reload the page.");
    }

    @Test
    void factsAreShownAsTasklistReadsThemAndStoredNowhere() throws Exception {
        Task task = desk.review();

        JsonNode shown = region.getForObject(task(task) + "/form-variables?deserializeValues=false", JsonNode.class);
        assertThat(shown.at("/budgetLeft/value").asDouble()).isEqualTo(1200.5);
        assertThat(shown.at("/dealer/value").asText()).startsWith("Dealer of TST-");
        assertThat(shown.at("/plans/type").asText()).isEqualTo("Json");
        assertThat(shown.at("/plans/value").isTextual()).isTrue();
        assertThat(new com.fasterxml.jackson.databind.ObjectMapper()
                        .readTree(shown.at("/plans/value").asText())
                        .at("/0/name")
                        .asText())
                .isEqualTo("spring-fact");

        JsonNode objects = region.getForObject(task(task) + "/form-variables", JsonNode.class);
        assertThat(objects.at("/plans/value/1/name").asText()).isEqualTo("autumn-fact");

        JsonNode some = region.getForObject(task(task) + "/form-variables?variableNames=dealer", JsonNode.class);
        assertThat(some.fieldNames()).toIterable().containsExactly("dealer");

        assertThat(desk.traces("-fact")).isEmpty();
        assertThat(engine.getRuntimeService().getVariables(task.getProcessInstanceId()))
                .isEmpty();
    }

    @Test
    void strangersSeeNoFacts() {
        Task task = desk.review();

        ResponseEntity<JsonNode> answer = stranger.getForEntity(task(task) + "/form-variables", JsonNode.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(answer.toString()).doesNotContain("spring-fact");
    }

    @Test
    void aProcessWithAStartFormStartsOnlyWithIt() {
        long before = engine.getRuntimeService().createProcessInstanceQuery().count();
        String definition = "/engine-rest/process-definition/key/formFollowUp";
        String sentence = "This process can only be started with its form.";

        assertThat(message(post(dealer, definition + "/start", Map.of("a", text("b")))))
                .isEqualTo(sentence);
        assertThat(message(dealer.postForEntity(
                        "/engine-rest/message", Map.of("messageName", "formFollowUp.wanted"), JsonNode.class)))
                .isEqualTo(sentence);
        assertThat(message(post(dealer, definition + "/submit-form", Map.of("title", text(" ")))))
                .isEqualTo("Title: please fill this in.");
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                .isEqualTo(before);

        ResponseEntity<JsonNode> started = post(
                dealer,
                "/engine-rest/process-definition/key/formReview/submit-form",
                Map.of("title", text("marker-start-4714"), "channels", Map.of("type", "Json", "value", "[]")));
        assertThat(started.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(desk.traces("marker-start")).isEmpty();
    }

    @Test
    void variablesOfATaskCannotBeWritten() {
        Task task = desk.review();

        region.put(task(task) + "/variables/reviewOutcome", Map.of("value", "PASS", "type", "String"));
        region.put(task(task) + "/localVariables/reviewOutcome", Map.of("value", "PASS", "type", "String"));
        post(region, task(task) + "/bpmnError", Map.of());

        assertThat(engine.getRuntimeService().getVariables(task.getProcessInstanceId()))
                .isEmpty();
        assertThat(engine.getTaskService().getVariablesLocal(task.getId())).isEmpty();
    }

    private static String task(Task task) {
        return "/engine-rest/task/" + task.getId();
    }

    private static Map<String, Object> text(String value) {
        return Map.of("value", value, "type", "String");
    }

    private static ResponseEntity<JsonNode> post(TestRestTemplate person, String path, Map<String, ?> variables) {
        return person.postForEntity(path, Map.of("variables", variables), JsonNode.class);
    }

    private static String message(ResponseEntity<JsonNode> answer) {
        return answer.getBody().get("message").asText();
    }
}
