package io.camshaft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.camshaft.conventions.ClockRules;
import io.camshaft.conventions.DecisionModel;
import io.camshaft.conventions.DrawingRules;
import io.camshaft.conventions.ExecutionRules;
import io.camshaft.conventions.Finding;
import io.camshaft.conventions.NamingRules;
import io.camshaft.conventions.ProcessModel;
import io.camshaft.conventions.Surroundings;
import io.camshaft.conventions.UserTaskRules;
import io.camshaft.conventions.Visits;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every process and every decision keeps every rule of the style guide; each rule has a twin that breaks it and only it. */
class ModelConventionsTest {

    private static final Map<String, Function<ProcessModel, List<Finding>>> PROCESS_RULES = new LinkedHashMap<>();
    private static final Map<String, Function<DecisionModel, List<Finding>>> DECISION_RULES = new LinkedHashMap<>();

    static {
        PROCESS_RULES.put("the file is named after its key", NamingRules::theFileIsNamedAfterItsKey);
        PROCESS_RULES.put("its name occurs once", NamingRules::itsNameOccursOnce);
        PROCESS_RULES.put("one executable process per file", NamingRules::oneExecutableProcessPerFile);
        PROCESS_RULES.put("it has a name and an end of history", NamingRules::theProcessHasANameAndAnEndOfHistory);
        PROCESS_RULES.put("the namespace is ours", NamingRules::theNamespaceIsOurs);
        PROCESS_RULES.put("ids say what the element is", NamingRules::idsSayWhatTheElementIs);
        PROCESS_RULES.put("no id is generated", NamingRules::noIdIsGenerated);
        PROCESS_RULES.put("flows are named after their ends", NamingRules::flowsAreNamedAfterTheirEnds);
        PROCESS_RULES.put("everything has a label", NamingRules::everythingHasALabel);
        PROCESS_RULES.put("questions are questions", NamingRules::questionsAreQuestions);
        PROCESS_RULES.put("the start says why and whose", NamingRules::theStartSaysWhyAndWhose);
        PROCESS_RULES.put("nothing runs but delegates", ExecutionRules::nothingRunsButDelegates);
        PROCESS_RULES.put("expressions are on the allow-list", ExecutionRules::expressionsAreOnTheAllowList);
        PROCESS_RULES.put("every delegate exists", ExecutionRules::everyDelegateExists);
        PROCESS_RULES.put("delegates are named after their step", ExecutionRules::delegatesAreNamedAfterTheirStep);
        PROCESS_RULES.put("variables are declared and written", ExecutionRules::variablesAreDeclaredAndWritten);
        PROCESS_RULES.put("every question has one default", ExecutionRules::everyQuestionHasOneDefault);
        PROCESS_RULES.put("every message is sent by somebody", ExecutionRules::everyMessageIsSentBySomebody);
        PROCESS_RULES.put("every error is thrown by somebody", ExecutionRules::everyErrorIsThrownBySomebody);
        PROCESS_RULES.put("no level is too full", ExecutionRules::noLevelIsTooFull);
        PROCESS_RULES.put("calls pass named variables only", ExecutionRules::callsPassNamedVariablesOnly);
        PROCESS_RULES.put("no save point before a wait state", ExecutionRules::noSavePointBeforeAWaitState);
        PROCESS_RULES.put("forms exist", UserTaskRules::everyFormExistsAndBelongsToTheDeployment);
        PROCESS_RULES.put("candidates are asked from the roles", UserTaskRules::candidatesAreAskedFromTheRoles);
        PROCESS_RULES.put("every task has a deadline", UserTaskRules::everyTaskHasADeadline);
        PROCESS_RULES.put("every task has a completion", UserTaskRules::everyTaskHasACompletion);
        PROCESS_RULES.put("reminders are timed and named", UserTaskRules::remindersAreTimedAndNamed);
        PROCESS_RULES.put("clocks are drawn completely", ClockRules::clocksAreDrawnCompletely);
        PROCESS_RULES.put("clock events follow a clock", ClockRules::clockEventsStandOnPhasesWithAClock);
        PROCESS_RULES.put("everything is drawn", DrawingRules::everythingIsDrawn);
        PROCESS_RULES.put("shapes have their default size", DrawingRules::shapesHaveTheirDefaultSize);
        PROCESS_RULES.put("flows are orthogonal", DrawingRules::flowsAreOrthogonal);
        PROCESS_RULES.put("shapes do not overlap", DrawingRules::shapesDoNotOverlap);
        PROCESS_RULES.put("flows do not cross", DrawingRules::flowsDoNotCross);
        PROCESS_RULES.put("flows do not run through shapes", DrawingRules::flowsDoNotRunThroughShapes);
        PROCESS_RULES.put("labels do not cover shapes", DrawingRules::labelsDoNotCoverShapes);
        PROCESS_RULES.put("the happy path is a straight line", DrawingRules::theHappyPathIsAStraightLine);
        PROCESS_RULES.put("only answers lead back", DrawingRules::onlyAnswersLeadBack);

        DECISION_RULES.put("the file is named after its key", DecisionModel::theFileIsNamedAfterItsKey);
        DECISION_RULES.put("history has an end", DecisionModel::historyHasAnEnd);
        DECISION_RULES.put("the hit policy is chosen", DecisionModel::theHitPolicyIsChosen);
        DECISION_RULES.put("every row says why", DecisionModel::everyRowSaysWhy);
        DECISION_RULES.put("every column has a label", DecisionModel::everyColumnHasALabel);
        DECISION_RULES.put("ids say what the element is", DecisionModel::idsSayWhatTheElementIs);
        DECISION_RULES.put("somebody asks it", DecisionModel::somebodyAsksIt);
    }

    /** Rule, text to replace, replacement, element that the only finding names. */
    private record Twin(String rule, String from, String to, String element) {}

    private static final List<Twin> BAD_PROCESSES = List.of(
            new Twin("the file is named after its key", "visitRequest\" name", "visitWish\" name", "visitWish"),
            new Twin(
                    "one executable process per file",
                    "isExecutable=\"true\"",
                    "isExecutable=\"false\"",
                    "visitRequest"),
            new Twin("it has a name and an end of history", " camunda:historyTimeToLive=\"P180D\"", "", "visitRequest"),
            new Twin("the namespace is ours", "https://camshaft.io/processes", "http://bpmn.io/schema", "definitions"),
            new Twin(
                    "ids say what the element is", "EndEvent_VisitRefused", "Event_VisitRefused", "Event_VisitRefused"),
            new Twin("no id is generated", "Note_VisitRequest", "Note_0a1b2c3", "Note_0a1b2c3"),
            new Twin(
                    "flows are named after their ends",
                    "Flow_OpenVisitToDecideVisit",
                    "Flow_OpenVisit",
                    "Flow_OpenVisit"),
            new Twin("everything has a label", "name=\"Visit refused\"", "", "EndEvent_VisitRefused"),
            new Twin("questions are questions", "Visit granted?", "Visit granted", "Gateway_VisitGranted"),
            new Twin("questions are questions", "name=\"No\" ", "", "Flow_VisitGranted_No"),
            new Twin("the start says why and whose", "Owner: reception", "", "start event"),
            new Twin(
                    "nothing runs but delegates",
                    "camunda:delegateExpression=\"${openVisitDelegate}\"",
                    "camunda:class=\"io.camshaft.OpenVisit\"",
                    "Task_OpenVisit"),
            new Twin(
                    "expressions are on the allow-list",
                    "${visitGranted}",
                    "${visitGranted.toString().length() > 1}",
                    "Flow_VisitGranted_Yes"),
            new Twin(
                    "expressions are on the allow-list",
                    "${campaignSteps.remindAt('visit')}",
                    "${runtimeService.remindAt('visit')}",
                    "Task_DecideVisit"),
            new Twin(
                    "every delegate exists",
                    "escalateVisitDelegate",
                    "escalateGuestDelegate",
                    "EndEvent_DecisionEscalated"),
            new Twin(
                    "delegates are named after their step",
                    "${visitGrantedDelegate}",
                    "${openVisitDelegate}",
                    "EndEvent_VisitGranted"),
            new Twin("variables are declared and written", "${visitGranted}", "${visitAllowed}", "visitAllowed"),
            new Twin("every question has one default", " default=\"Flow_VisitGranted_No\"", "", "Gateway_VisitGranted"),
            new Twin(
                    "every message is sent by somebody",
                    "visit.visitCancelled",
                    "visit.visitForgotten",
                    "Message_VisitCancelled"),
            new Twin("every error is thrown by somebody", "GUEST_UNKNOWN", "GUEST_LOST", "Error_GuestUnknown"),
            new Twin(
                    "calls pass named variables only",
                    "source=\"visitNo\" target=\"visitNo\"",
                    "variables=\"all\"",
                    "Call_ApologiseToGuest"),
            new Twin(
                    "no save point before a wait state",
                    "<bpmn:userTask ",
                    "<bpmn:userTask camunda:asyncBefore=\"true\" ",
                    "Task_DecideVisit"),
            new Twin("forms exist", "visit-decide", "visit-judge", "Task_DecideVisit"),
            new Twin(
                    "forms exist",
                    "\"visit-decide\" camunda:formRefBinding=\"deployment\"",
                    "\"visit-decide\" camunda:formRefBinding=\"latest\"",
                    "Task_DecideVisit"),
            new Twin(
                    "candidates are asked from the roles",
                    "${roles.hqMarketing()}",
                    "hq-marketing",
                    "Task_DecideVisit"),
            new Twin(
                    "every task has a deadline",
                    " camunda:dueDate=\"${campaignSteps.dueAt('visit')}\"",
                    "",
                    "Task_DecideVisit"),
            new Twin("every task has a completion", "event=\"complete\"", "event=\"create\"", "Task_DecideVisit"),
            new Twin(
                    "reminders are timed and named",
                    "${remindPeopleListener}",
                    "${openVisitDelegate}",
                    "Task_DecideVisit"),
            new Twin("clocks are drawn completely", "value=\"WORKING\"", "value=\"OFFICE\"", "Task_DecideVisit"),
            new Twin("clocks are drawn completely", "value=\"PT8H\"", "value=\"8 hours\"", "Task_DecideVisit"),
            new Twin(
                    "clocks are drawn completely",
                    "name=\"clock\" value=\"decision\"",
                    "name=\"clock\" value=\"\"",
                    "Task_DecideVisit"),
            new Twin("clocks are drawn completely", "name=\"clockLabel\"", "name=\"clockTitle\"", "Task_DecideVisit"),
            new Twin("clocks are drawn completely", "value=\"75\"", "value=\"175\"", "Task_DecideVisit"),
            new Twin(
                    "clocks are drawn completely",
                    "value=\"Call_ApologiseToGuest\"",
                    "value=\"Call_GuestAgain\"",
                    "Task_DecideVisit"),
            new Twin("clock events follow a clock", "value=\"breach\"", "value=\"late\"", "Event_DecisionOverdue"),
            new Twin(
                    "clock events follow a clock",
                    "<camunda:property name=\"clockEvent\" value=\"breach\" />",
                    "",
                    "Event_DecisionOverdue"),
            new Twin("clock events follow a clock", "value=\"2\"", "value=\"twice\"", "Event_DecisionOverdue"),
            new Twin(
                    "everything is drawn",
                    "bpmnElement=\"EndEvent_VisitRefused\"",
                    "bpmnElement=\"Note_VisitRequest\"",
                    "EndEvent_VisitRefused"),
            new Twin(
                    "shapes have their default size",
                    "x=\"760\" y=\"322\" width=\"36\"",
                    "x=\"760\" y=\"322\" width=\"46\"",
                    "EndEvent_VisitRefused"),
            new Twin(
                    "flows are orthogonal",
                    "<di:waypoint x=\"695\" y=\"340\" />",
                    "<di:waypoint x=\"695\" y=\"350\" />",
                    "Flow_ApologiseToGuestToVisitRefused"),
            new Twin(
                    "shapes do not overlap",
                    "x=\"160\" y=\"60\" width=\"300\"",
                    "x=\"160\" y=\"110\" width=\"150\"",
                    "Task_OpenVisit"),
            new Twin(
                    "flows do not cross",
                    "<di:waypoint x=\"310\" y=\"258\" />",
                    "<di:waypoint x=\"310\" y=\"258\" /><di:waypoint x=\"310\" y=\"280\" />"
                            + "<di:waypoint x=\"550\" y=\"280\" /><di:waypoint x=\"550\" y=\"300\" />"
                            + "<di:waypoint x=\"310\" y=\"300\" />",
                    "Flow_DecisionOverdueToDecisionEscalated"),
            new Twin(
                    "flows do not run through shapes",
                    "<di:waypoint x=\"310\" y=\"258\" />",
                    "<di:waypoint x=\"310\" y=\"258\" /><di:waypoint x=\"310\" y=\"330\" />"
                            + "<di:waypoint x=\"480\" y=\"330\" /><di:waypoint x=\"310\" y=\"330\" />",
                    "Flow_GuestUnknownToGuestUnknown"),
            new Twin(
                    "labels do not cover shapes",
                    "<dc:Bounds x=\"760\" y=\"322\" width=\"36\" height=\"36\" />",
                    "<dc:Bounds x=\"760\" y=\"322\" width=\"36\" height=\"36\" /><bpmndi:BPMNLabel>"
                            + "<dc:Bounds x=\"650\" y=\"310\" width=\"80\" height=\"14\" /></bpmndi:BPMNLabel>",
                    "EndEvent_VisitRefused"),
            new Twin(
                    "the happy path is a straight line",
                    "x=\"760\" y=\"182\" width",
                    "x=\"760\" y=\"202\" width",
                    "EndEvent_VisitGranted"),
            new Twin(
                    "only answers lead back",
                    "x=\"292\" y=\"322\" width",
                    "x=\"200\" y=\"322\" width",
                    "Flow_GuestUnknownToGuestUnknown"));

    private static final List<Twin> BAD_DECISIONS = List.of(
            new Twin(
                    "the file is named after its key",
                    "<decision id=\"visitUrgency\" name=\"Urgency of a visit\"",
                    "<decision id=\"visitUrgency\" name=\"\"",
                    "visitUrgency"),
            new Twin("history has an end", " camunda:historyTimeToLive=\"P180D\"", "", "visitUrgency"),
            new Twin("the hit policy is chosen", " hitPolicy=\"UNIQUE\"", "", "Table_VisitUrgency"),
            new Twin("every row says why", "Nobody waits longer than a day", "", "Rule_Everybody"),
            new Twin("every column has a label", " label=\"Days\"", "", "Output_Days"),
            new Twin("ids say what the element is", "Rule_Everybody", "DecisionRule_1", "DecisionRule_1"));

    private static final Path PROJECT = Path.of("");
    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(PROJECT.resolve("target/classes"));
    private static final Surroundings SURROUNDINGS = Surroundings.ofProject(PROJECT, CLASSES);

    @TestFactory
    Stream<DynamicNode> everyProcessKeepsEveryRule() {
        return models(".bpmn").map(file -> {
            ProcessModel model = ProcessModel.of(capability(file), name(file), Surroundings.read(file), SURROUNDINGS);
            return container(name(file), PROCESS_RULES, model);
        });
    }

    @TestFactory
    Stream<DynamicNode> everyDecisionKeepsEveryRule() {
        return models(".dmn").map(file -> {
            DecisionModel model = DecisionModel.of(capability(file), name(file), Surroundings.read(file), SURROUNDINGS);
            return container(name(file), DECISION_RULES, model);
        });
    }

    @Test
    void everyDelegateAndListenerIsUsedBySomeModel() {
        assertThat(orphans(SURROUNDINGS, models(".bpmn").map(Surroundings::read).toList()))
                .isEmpty();
    }

    @Test
    void aDelegateThatNoModelUsesIsFound() {
        assertThat(orphans(Visits.surroundings(), List.of("${visitGrantedDelegate}")))
                .containsExactly("openVisitDelegate");
    }

    @Test
    void theGoodTwinsKeepEveryRule() {
        PROCESS_RULES.values().forEach(rule -> assertThat(rule.apply(Visits.process(text -> text)))
                .isEmpty());
        DECISION_RULES.values().forEach(rule -> assertThat(rule.apply(Visits.decision(text -> text)))
                .isEmpty());
    }

    @TestFactory
    Stream<DynamicNode> everyBadProcessBreaksItsRuleAndNoOther() {
        return BAD_PROCESSES.stream()
                .map(twin -> dynamicTest(
                        twin.rule() + ": " + twin.element(),
                        () -> breaksOnly(twin, PROCESS_RULES, Visits.process(text -> changed(text, twin)))));
    }

    @TestFactory
    Stream<DynamicNode> everyBadDecisionBreaksItsRuleAndNoOther() {
        return BAD_DECISIONS.stream()
                .map(twin -> dynamicTest(
                        twin.rule() + ": " + twin.element(),
                        () -> breaksOnly(twin, DECISION_RULES, Visits.decision(text -> changed(text, twin)))));
    }

    @Test
    void everyRuleHasATwinOrATestOfItsOwn() {
        List<String> twins = Stream.concat(BAD_PROCESSES.stream(), BAD_DECISIONS.stream())
                .map(Twin::rule)
                .toList();
        List<String> ownTest = List.of("its name occurs once", "no level is too full", "somebody asks it");

        assertThat(Stream.concat(PROCESS_RULES.keySet().stream(), DECISION_RULES.keySet().stream())
                        .filter(rule -> !twins.contains(rule) && !ownTest.contains(rule)))
                .isEmpty();
    }

    @Test
    void aNameThatOccursTwiceIsFound() {
        Surroundings twice = with(Visits.surroundings(), List.of("visitRequest.bpmn", "visitRequest.dmn"), "");
        ProcessModel model =
                ProcessModel.of("visit", "visitRequest.bpmn", Visits.process().xml(), twice);

        assertThat(NamingRules.itsNameOccursOnce(model)).hasSize(1);
    }

    @Test
    void aLevelWithMoreThan25NodesIsFound() {
        String tasks = Stream.iterate(1, n -> n + 1)
                .limit(16)
                .map(n -> "<bpmn:task id=\"Task_More" + n + "\" />")
                .reduce("", String::concat);
        ProcessModel model = Visits.process(text -> text.replace(
                "<bpmn:startEvent id=\"StartEvent_VisitWanted\"",
                tasks + "<bpmn:startEvent id=\"StartEvent_VisitWanted\""));

        assertThat(ExecutionRules.noLevelIsTooFull(model)).hasSize(1);
    }

    @Test
    void aDecisionThatNobodyAsksIsFound() {
        Surroundings silent = with(Visits.surroundings(), Visits.surroundings().modelFiles(), "");
        DecisionModel asked = Visits.decision(text -> text);

        assertThat(DecisionModel.somebodyAsksIt(
                        new DecisionModel(asked.capability(), asked.file(), asked.xml(), asked.dmn(), silent)))
                .hasSize(1);
    }

    private static Surroundings with(Surroundings other, List<String> files, String code) {
        return new Surroundings(other.beans(), other.delegates(), Map.of("visit", code), files, other.roleQuestions());
    }

    private static <M> DynamicNode container(String name, Map<String, Function<M, List<Finding>>> rules, M model) {
        return dynamicContainer(
                name,
                rules.entrySet().stream()
                        .map(rule -> dynamicTest(
                                rule.getKey(),
                                () -> assertThat(rule.getValue().apply(model)).isEmpty())));
    }

    private static <M> void breaksOnly(Twin twin, Map<String, Function<M, List<Finding>>> rules, M model) {
        assertThat(rules.get(twin.rule()).apply(model))
                .extracting(Finding::element)
                .containsExactly(twin.element());
        rules.forEach((name, rule) -> {
            if (!name.equals(twin.rule())) {
                assertThat(rule.apply(model)).as(name).isEmpty();
            }
        });
    }

    private static String changed(String text, Twin twin) {
        assertThat(text).contains(twin.from());
        return text.replace(twin.from(), twin.to());
    }

    private static List<String> orphans(Surroundings surroundings, List<String> models) {
        return surroundings.delegates().stream()
                .filter(bean -> models.stream().noneMatch(model -> model.contains("${" + bean + "}")))
                .toList();
    }

    private static Stream<Path> models(String extension) {
        return Surroundings.files(PROJECT.resolve("processes")).stream()
                .filter(file -> file.toString().endsWith(extension));
    }

    private static String capability(Path file) {
        return file.getParent().getFileName().toString();
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
