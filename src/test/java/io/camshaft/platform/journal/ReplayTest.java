package io.camshaft.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.platform.journal.ReplayResult.Departure;
import io.camshaft.platform.journal.ReplayResult.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;

@SpringBootTest(
        classes = JournalEngine.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:journal;DB_CLOSE_DELAY=-1",
            "spring.flyway.locations=classpath:db/migration/journal",
            "camunda.bpm.authorization.enabled=false",
            "camunda.bpm.job-execution.enabled=false"
        })
class ReplayTest {

    private static final String STORY = "journalStory.bpmn";
    private static final String GRADES = "journalGrade.dmn";

    @Autowired
    ProcessEngine engine;

    @Autowired
    CaseJournal journal;

    @Autowired
    JournalEngine.Script script;

    private final Replay replay = new Replay();
    private final Map<String, String> models = new LinkedHashMap<>();
    private JournalDesk desk;

    @BeforeEach
    void openDesk() throws IOException {
        script.reset();
        desk = new JournalDesk(engine);
        for (String file : List.of(STORY, "journalCheck.bpmn", GRADES)) {
            models.put(
                    file, new ClassPathResource("models/journal/" + file).getContentAsString(StandardCharsets.UTF_8));
        }
    }

    @AfterEach
    void letTimeRun() {
        ClockUtil.reset();
    }

    @Test
    void onTheSameVersionItGoesTheSameWay() {
        String number = finished();

        ReplayResult result = replayed(number);

        assertThat(result.problem()).isNull();
        assertThat(result.departure()).isEmpty();
        assertThat(result.outcome()).isEqualTo("EndEvent_Filed");
        assertThat(result.elements()).isEqualTo(pathOf(number));
        assertThat(result.tasksNeverReached()).isEmpty();
        assertThat(result.stepsWithoutAnswer()).isEmpty();
        assertThat(result.stepsWithoutRecord()).isEmpty();
    }

    @Test
    void aRecordedErrorIsThrownAgain() {
        script.noRoom = true;
        String number = finished();

        ReplayResult result = replayed(number);

        assertThat(result.departure()).isEmpty();
        assertThat(result.outcome()).isEqualTo("EndEvent_Stored");
    }

    @Test
    void aWithdrawnCaseIsWithdrawnAgain() {
        String number = desk.start("dealer.anna");
        engine.getRuntimeService()
                .deleteProcessInstance(journal.file(number).orElseThrow().processInstanceId(), "enough");

        ReplayResult result = replayed(number);

        assertThat(result.departure()).isEmpty();
        assertThat(result.outcome()).isEqualTo(CaseFile.WITHDRAWN);
    }

    @Test
    void stepsCarryTheRecordedMomentsAndTheEnginesClockIsLeftAlone() {
        ClockUtil.setCurrentTime(new Date(1_700_000_000_000L));
        String number = desk.start("dealer.anna");
        ClockUtil.setCurrentTime(new Date(1_700_100_000_000L));
        desk.complete("bo", number, "Task_Judge", Map.of("accepted", false));
        ClockUtil.setCurrentTime(new Date(1_800_000_000_000L));

        ReplayResult result = replayed(number);

        assertThat(ClockUtil.getCurrentTime().getTime()).isEqualTo(1_800_000_000_000L);
        assertThat(result.path())
                .filteredOn(step -> List.of("Task_Judge", "EndEvent_Refused").contains(step.elementId()))
                .extracting(Step::elementId, step -> step.at().toInstant().toEpochMilli())
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("Task_Judge", 1_700_000_000_000L),
                        org.assertj.core.api.Assertions.tuple("EndEvent_Refused", 1_700_100_000_000L));
    }

    @Test
    void aChangedConditionShowsWhereTheCaseTurnsOff() {
        String number = finished();
        change(STORY, "${accepted}", "${accepted and not urgent}");

        ReplayResult result = replayed(number);

        assertThat(result.outcome()).isEqualTo("EndEvent_Refused");
        assertThat(result.departure()).contains(new Departure("Gateway_Accepted", "Fork_Work", "EndEvent_Refused"));
        assertThat(result.tasksNeverReached()).containsExactly("Task_Check");
    }

    @Test
    void aChangedDecisionRowIsEvaluatedAnewFromTheRecordedFacts() {
        String number = finished();
        change(GRADES, "&lt; 3", "&lt; 30");

        ReplayResult result = replayed(number);

        assertThat(result.outcome()).isEqualTo("EndEvent_Waived");
        assertThat(result.departure())
                .contains(new Departure("Task_Grade", "journalGrade [{grade=big}]", "journalGrade [{grade=small}]"));
        assertThat(result.tasksNeverReached()).containsExactly("Task_Judge", "Task_Check");
    }

    @Test
    void aListenerAfterADecisionDoesNotBringTheOldAnswerBack() {
        String number = finished();
        change(GRADES, "&lt; 3", "&lt; 30");
        change(
                STORY,
                "camunda:mapDecisionResult=\"singleEntry\" />",
                """
                camunda:mapDecisionResult="singleEntry">
                  <bpmn:extensionElements>
                    <camunda:executionListener event="end" delegateExpression="${rememberGrade}" />
                  </bpmn:extensionElements>
                </bpmn:businessRuleTask>
                """);

        assertThat(replayed(number).outcome()).isEqualTo("EndEvent_Waived");
    }

    @Test
    void anAdditionalTaskHasNoRecordedAnswer() {
        String number = finished();
        change(
                STORY,
                "<bpmn:sequenceFlow id=\"Flow_Judged\" sourceRef=\"Task_Judge\" targetRef=\"Gateway_Accepted\" />",
                """
                <bpmn:sequenceFlow id="Flow_Judged" sourceRef="Task_Judge" targetRef="Task_Countersign" />
                <bpmn:userTask id="Task_Countersign" name="Countersign" />
                <bpmn:sequenceFlow id="Flow_Signed" sourceRef="Task_Countersign" targetRef="Gateway_Accepted" />
                """);

        ReplayResult result = replayed(number);

        assertThat(result.outcome()).isNull();
        assertThat(result.departure())
                .contains(new Departure("EndEvent_Reminded", "Gateway_Accepted", "Task_Countersign"));
        assertThat(result.stepsWithoutAnswer()).containsExactly("Task_Countersign");
        assertThat(result.tasksNeverReached()).containsExactly("Task_Check");
    }

    @Test
    void anAdditionalAutomaticStepWritesNothingAndIsReported() {
        String number = finished();
        change(
                STORY,
                "<bpmn:sequenceFlow id=\"Flow_Filed\" sourceRef=\"Task_File\" targetRef=\"EndEvent_Filed\" />",
                """
                <bpmn:sequenceFlow id="Flow_Filed" sourceRef="Task_File" targetRef="Task_Archive" />
                <bpmn:serviceTask id="Task_Archive" name="Archive" camunda:asyncBefore="true" camunda:delegateExpression="${notYetWritten}" />
                <bpmn:sequenceFlow id="Flow_Archived" sourceRef="Task_Archive" targetRef="EndEvent_Filed" />
                """);

        ReplayResult result = replayed(number);

        assertThat(result.outcome()).isEqualTo("EndEvent_Filed");
        assertThat(result.stepsWithoutRecord()).containsExactly("Task_Archive");
        assertThat(result.departure()).contains(new Departure("Task_File", "EndEvent_Filed", "Task_Archive"));
    }

    @Test
    void anAnswerThatCameEarlyWaitsUntilTheNewVersionAsksForIt() {
        String number = finished();
        // Here the call comes after the reply instead of beside it.
        change(
                STORY,
                "sourceRef=\"Event_Replied\" targetRef=\"Join_Work\"",
                "sourceRef=\"Event_Replied\" targetRef=\"Call_Check\"");
        change(
                STORY,
                "sourceRef=\"Fork_Work\" targetRef=\"Call_Check\"",
                "sourceRef=\"Fork_Work\" targetRef=\"Join_Work\"");

        ReplayResult result = replayed(number);

        assertThat(result.outcome()).isEqualTo("EndEvent_Filed");
        assertThat(result.stepsWithoutAnswer()).isEmpty();
        assertThat(result.departure()).isPresent();
    }

    @Test
    void aConditionThatTheReplayCannotEvaluateIsAProblemAndNoCrash() {
        String number = finished();
        change(STORY, "${accepted}", "${judges.hoursFor(grade) > 1}");

        ReplayResult result = replayed(number);

        assertThat(result.problem()).contains("judges");
        assertThat(result.outcome()).isNull();
    }

    private String finished() {
        String number = desk.start("dealer.anna");
        desk.runJob(number, "Event_JudgeLate");
        desk.complete("bo", number, "Task_Judge", Map.of("accepted", true));
        desk.complete("check.er", number, "Task_Check", Map.of("checked", true));
        desk.reply("carla", number);
        desk.runJob(number, "Task_File");
        return number;
    }

    private void change(String file, String from, String to) {
        assertThat(models.get(file)).contains(from);
        models.put(file, models.get(file).replace(from, to));
    }

    private ReplayResult replayed(String number) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        models.forEach((name, content) -> files.put(name, content.getBytes(StandardCharsets.UTF_8)));
        return replay.run(journal.of(number), files);
    }

    private List<String> pathOf(String number) {
        return journal.of(number).stream()
                .filter(entry -> entry.kind() == JournalKind.ENTERED)
                .map(JournalEntry::elementId)
                .toList();
    }
}
