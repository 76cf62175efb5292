package io.camshaft.conventions;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/** A decision file and its rules. */
public record DecisionModel(
        String capability, String file, String xml, DmnModelInstance dmn, Surroundings surroundings) {

    private static final Pattern HIT_POLICY = Pattern.compile("<(\\w+:)?decisionTable\\b[^>]*\\bhitPolicy=");

    public static DecisionModel of(String capability, String file, String xml, Surroundings surroundings) {
        return new DecisionModel(
                capability,
                file,
                xml,
                Dmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))),
                surroundings);
    }

    public static List<Finding> theFileIsNamedAfterItsKey(DecisionModel model) {
        return model.all(Decision.class)
                .filter(decision -> !model.file.equals(decision.getId() + ".dmn") || isEmpty(decision.getName()))
                .map(decision -> model.finding(decision, "other file name, or no name", "file name = key, and a name"))
                .toList();
    }

    public static List<Finding> historyHasAnEnd(DecisionModel model) {
        return model.all(Decision.class)
                .filter(decision -> isEmpty(decision.getCamundaHistoryTimeToLiveString()))
                .map(decision -> model.finding(decision, "no history time to live", "set it, for example P180D"))
                .toList();
    }

    /** Asks the text: the parser fills a missing hit policy in. */
    public static List<Finding> theHitPolicyIsChosen(DecisionModel model) {
        return model.all(DecisionTable.class)
                .filter(table -> !HIT_POLICY.matcher(model.xml).find())
                .map(table -> model.finding(table, "no hit policy", "choose UNIQUE, FIRST or COLLECT"))
                .toList();
    }

    public static List<Finding> everyRowSaysWhy(DecisionModel model) {
        return model.all(Rule.class)
                .filter(rule -> rule.getDescription() == null
                        || isEmpty(rule.getDescription().getTextContent()))
                .map(rule -> model.finding(rule, "has no annotation", "write why, in words of the desk"))
                .toList();
    }

    public static List<Finding> everyColumnHasALabel(DecisionModel model) {
        Stream<? extends DmnElement> inputs = model.all(Input.class).filter(input -> isEmpty(input.getLabel()));
        Stream<? extends DmnElement> outputs = model.all(Output.class).filter(output -> isEmpty(output.getLabel()));
        return Stream.concat(inputs, outputs)
                .map(column -> model.finding(column, "has no label", "write it"))
                .toList();
    }

    public static List<Finding> idsSayWhatTheElementIs(DecisionModel model) {
        Stream<? extends DmnElement> rules = model.all(Rule.class).filter(rule -> !isNamed(rule, "Rule"));
        Stream<? extends DmnElement> inputs = model.all(Input.class).filter(input -> !isNamed(input, "Input"));
        Stream<? extends DmnElement> outputs = model.all(Output.class).filter(output -> !isNamed(output, "Output"));
        return Stream.of(rules, inputs, outputs)
                .flatMap(elements -> elements)
                .map(element -> model.finding(element, "the id says nothing", "Rule_…, Input_… or Output_…"))
                .toList();
    }

    public static List<Finding> somebodyAsksIt(DecisionModel model) {
        return model.all(Decision.class)
                .filter(decision -> !model.surroundings.says(model.capability, decision.getId()))
                .map(decision -> model.finding(decision, "nobody asks it", "evaluate it in the process package"))
                .toList();
    }

    private static boolean isNamed(DmnElement element, String prefix) {
        String id = element.getId();
        return id.matches(prefix + "_[A-Z0-9][A-Za-z0-9]*")
                && !ProcessModel.GENERATED.matcher(id).matches();
    }

    private <T extends DmnElement> Stream<T> all(Class<T> type) {
        return dmn.getModelElementsByType(type).stream();
    }

    private Finding finding(DmnElement element, String wrong, String todo) {
        return new Finding(file, element.getId(), wrong, todo);
    }

    private static boolean isEmpty(String text) {
        return text == null || text.isBlank();
    }
}
