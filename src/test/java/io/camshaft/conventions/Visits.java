package io.camshaft.conventions;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A small capability that keeps every rule, in src/test/resources/models/good, and twins of it that break one. */
public final class Visits {

    private static final Path GOOD = Path.of("src/test/resources/models/good");

    private static final String CODE =
            """
            static final ProcessVariable<Boolean> VISIT_GRANTED = ProcessVariable.flag("visitGranted");
            VISIT_GRANTED.set(task, true);
            runtime.createMessageCorrelation("visit.visitCancelled");
            throw new BpmnError("GUEST_UNKNOWN");
            decisions.evaluateDecisionTableByKey("visitUrgency");
            form.text("visitOutcome"); form.text("visitReason"); form.number("guestCount");
            facts.put("guestName", name); facts.put("visitChoices", choices);
            """;

    private static final Surroundings SURROUNDINGS = new Surroundings(
            Map.of(
                    "openVisitDelegate", "OpenVisitDelegate",
                    "visitGrantedDelegate", "VisitGrantedDelegate",
                    "escalateVisitDelegate", "EscalateVisitDelegate",
                    "decideVisitCompletion", "DecideVisitCompletion",
                    "remindPeopleListener", "RemindPeopleListener",
                    "strangeNameBean", "Strange"),
            Set.of("openVisitDelegate"),
            Map.of("visit", CODE),
            List.of("visitRequest.bpmn", "visitUrgency.dmn", "visit-start.form", "visit-decide.form"),
            Set.of("hqMarketing"));

    private Visits() {}

    public static Surroundings surroundings() {
        return SURROUNDINGS;
    }

    public static ProcessModel process() {
        return process(text -> text);
    }

    public static ProcessModel process(UnaryOperator<String> change) {
        return ProcessModel.of("visit", "visitRequest.bpmn", text("visitRequest.bpmn", change), SURROUNDINGS);
    }

    public static DecisionModel decision(UnaryOperator<String> change) {
        return DecisionModel.of("visit", "visitUrgency.dmn", text("visitUrgency.dmn", change), SURROUNDINGS);
    }

    public static FormModel form(UnaryOperator<String> change) {
        return FormModel.of(
                "visit",
                "visit-decide.form",
                text("visit-decide.form", change),
                text("visitRequest.bpmn", text -> text),
                SURROUNDINGS);
    }

    private static String text(String file, UnaryOperator<String> change) {
        return change.apply(Surroundings.read(GOOD.resolve(file)));
    }
}
