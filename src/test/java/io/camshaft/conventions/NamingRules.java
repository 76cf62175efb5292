package io.camshaft.conventions;

import static io.camshaft.conventions.ProcessModel.withoutPrefix;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;

/** How a process file and its elements are named and labelled. */
public final class NamingRules {

    static final String NAMESPACE = "https://camshaft.io/processes";

    private static final String PASCAL = "([A-Z0-9][A-Za-z0-9]*)";

    private NamingRules() {}

    public static List<Finding> theFileIsNamedAfterItsKey(ProcessModel model) {
        String key = model.process().getId();
        return model.file().equals(key + ".bpmn") && key.matches("[a-z][A-Za-z0-9]*")
                ? List.of()
                : List.of(model.finding(key, "the file has another name", "rename the file to " + key + ".bpmn"));
    }

    public static List<Finding> itsNameOccursOnce(ProcessModel model) {
        String base = base(model.file());
        long count = model.surroundings().modelFiles().stream()
                .filter(name -> base(name).equals(base))
                .count();
        return count <= 1
                ? List.of()
                : List.of(model.finding(base, count + " files have this name", "give one of them another name"));
    }

    public static List<Finding> oneExecutableProcessPerFile(ProcessModel model) {
        long processes = model.all(Process.class).count();
        boolean good = processes == 1 && model.process().isExecutable();
        return good
                ? List.of()
                : List.of(model.finding(
                        model.process().getId(), "not one executable process", "one file, one executable process"));
    }

    public static List<Finding> theProcessHasANameAndAnEndOfHistory(ProcessModel model) {
        Process process = model.process();
        boolean good = isFilled(process.getName()) && isFilled(process.getCamundaHistoryTimeToLiveString());
        return good
                ? List.of()
                : List.of(model.finding(
                        process,
                        "name or history time to live is missing",
                        "set both; personal data leaves with history"));
    }

    public static List<Finding> theNamespaceIsOurs(ProcessModel model) {
        return NAMESPACE.equals(model.bpmn().getDefinitions().getTargetNamespace())
                ? List.of()
                : List.of(model.finding("definitions", "foreign target namespace", "set it to " + NAMESPACE));
    }

    public static List<Finding> idsSayWhatTheElementIs(ProcessModel model) {
        return model.all(BaseElement.class)
                .flatMap(element -> expectedPrefix(element).stream()
                        .filter(prefix -> !String.valueOf(element.getId()).matches(prefix + "_" + PASCAL))
                        .map(prefix -> model.finding(
                                element,
                                "the id does not say what it is",
                                "rename it to " + prefix + "_… in the modeler, field Id")))
                .toList();
    }

    public static List<Finding> noIdIsGenerated(ProcessModel model) {
        return model.all(BaseElement.class)
                .filter(element -> element.getId() != null
                        && ProcessModel.GENERATED.matcher(element.getId()).matches())
                .map(element -> model.finding(element, "generated id", "give it a speaking id in the modeler"))
                .toList();
    }

    public static List<Finding> flowsAreNamedAfterTheirEnds(ProcessModel model) {
        return model.all(SequenceFlow.class)
                .filter(flow -> !flow.getId().matches(expectedFlowId(flow)))
                .map(flow -> model.finding(flow, "does not name its ends", "rename it to " + expectedFlowId(flow)))
                .toList();
    }

    public static List<Finding> everythingHasALabel(ProcessModel model) {
        return model.all(FlowNode.class)
                .filter(node -> !(node instanceof Gateway) && !isFilled(node.getName()))
                .map(node -> model.finding(node, "has no label", "write object and verb, or a state"))
                .toList();
    }

    public static List<Finding> questionsAreQuestions(ProcessModel model) {
        Stream<Finding> gateways = model.questions()
                .filter(gateway -> !String.valueOf(gateway.getName()).matches("(?s).*[?？]"))
                .map(gateway -> model.finding(gateway, "the label is no question", "end it with a question mark"));
        Stream<Finding> answers = model.questions()
                .flatMap(gateway -> gateway.getOutgoing().stream())
                .filter(flow -> !isFilled(flow.getName()))
                .map(flow -> model.finding(flow, "an answer without label", "write the answer on the flow"));
        return Stream.concat(gateways, answers).toList();
    }

    public static List<Finding> theStartSaysWhyAndWhose(ProcessModel model) {
        boolean told = model.start()
                .map(start -> model.all(org.camunda.bpm.model.bpmn.instance.Association.class)
                        .filter(association -> association.getSource() == start)
                        .map(association -> association.getTarget())
                        .filter(TextAnnotation.class::isInstance)
                        .map(note -> ((TextAnnotation) note).getText().getTextContent())
                        .anyMatch(text -> text.contains("Business key") && text.contains("Owner")))
                .orElse(false);
        return told
                ? List.of()
                : List.of(model.finding(
                        "start event",
                        "no annotation with business key, trigger, owner and service level",
                        "attach a text annotation: Business key: … Starts when … Owner: …"));
    }

    private static Optional<String> expectedPrefix(BaseElement element) {
        if (element instanceof Gateway gateway) {
            boolean joins = gateway.getOutgoing().size() <= 1;
            boolean question = gateway instanceof org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
            return Optional.of(joins ? "Join" : question ? "Gateway" : "(Gateway|Fork)");
        }
        Map<Class<?>, String> prefixes = Map.of(
                StartEvent.class, "StartEvent",
                EndEvent.class, "EndEvent",
                SubProcess.class, "Phase",
                CallActivity.class, "Call",
                Message.class, "Message",
                Error.class, "Error");
        for (Map.Entry<Class<?>, String> prefix : prefixes.entrySet()) {
            if (prefix.getKey().isInstance(element)) {
                return Optional.of(prefix.getValue());
            }
        }
        return element instanceof Activity
                ? Optional.of("Task")
                : element instanceof Event ? Optional.of("(Event|Milestone)") : Optional.empty();
    }

    private static String expectedFlowId(SequenceFlow flow) {
        String from = withoutPrefix(flow.getSource().getId());
        return flow.getSource() instanceof Gateway
                        && flow.getSource().getOutgoing().size() > 1
                ? "Flow_" + from + "_" + PASCAL
                : "Flow_" + from + "To" + withoutPrefix(flow.getTarget().getId());
    }

    static boolean isFilled(String text) {
        return text != null && !text.isBlank();
    }

    private static String base(String file) {
        return file.substring(0, file.lastIndexOf('.'));
    }
}
