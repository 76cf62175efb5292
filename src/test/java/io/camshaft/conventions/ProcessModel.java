package io.camshaft.conventions;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * A process file with what the rules ask of it.
 *
 * @param capability folder of the file
 * @param file name with extension
 */
public record ProcessModel(
        String capability, String file, String xml, BpmnModelInstance bpmn, Surroundings surroundings) {

    /** An id as the modeler makes it: seven letters and digits, among them a digit. */
    static final Pattern GENERATED = Pattern.compile("(?=.*_[a-z]*[0-9])[A-Z][A-Za-z]*_[0-9a-z]{7}(_di)?");

    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    public static ProcessModel of(String capability, String file, String xml, Surroundings surroundings) {
        return new ProcessModel(
                capability,
                file,
                xml,
                Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))),
                surroundings);
    }

    <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
        return bpmn.getModelElementsByType(type).stream();
    }

    public Process process() {
        return all(Process.class).findFirst().orElseThrow();
    }

    /** The start event of the process itself, not that of a sub-process. */
    Optional<StartEvent> start() {
        return all(StartEvent.class)
                .filter(start -> start.getParentElement() == process())
                .findFirst();
    }

    Stream<ExclusiveGateway> questions() {
        return all(ExclusiveGateway.class)
                .filter(gateway -> gateway.getOutgoing().size() > 1);
    }

    Optional<BpmnShape> shape(BaseElement element) {
        return all(BpmnShape.class)
                .filter(shape -> shape.getBpmnElement() == element)
                .findFirst();
    }

    Optional<BpmnEdge> edge(BaseElement element) {
        return all(BpmnEdge.class)
                .filter(edge -> edge.getBpmnElement() == element)
                .findFirst();
    }

    /** The way that the reader should see as the straight one: at a question the answer Yes, else the default. */
    Optional<FlowNode> nextOnHappyPath(FlowNode node) {
        Collection<SequenceFlow> ways = node.getOutgoing();
        if (ways.size() == 1) {
            return Optional.of(ways.iterator().next().getTarget());
        }
        return ways.stream()
                .filter(way -> way.getId().endsWith("_Yes"))
                .findFirst()
                .or(() -> node instanceof ExclusiveGateway gateway
                        ? Optional.ofNullable(gateway.getDefault())
                        : Optional.empty())
                .map(SequenceFlow::getTarget);
    }

    static String withoutPrefix(String id) {
        return id.substring(id.indexOf('_') + 1);
    }

    static String lowerFirst(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    Finding finding(BaseElement element, String wrong, String todo) {
        return finding(element.getId(), wrong, todo);
    }

    Finding finding(String element, String wrong, String todo) {
        return new Finding(file, element, wrong, todo);
    }

    static List<Finding> list(Stream<Finding> findings) {
        return findings.toList();
    }
}
