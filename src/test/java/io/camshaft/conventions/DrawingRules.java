package io.camshaft.conventions;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** How a process is drawn, judged from the coordinates. */
public final class DrawingRules {

    private DrawingRules() {}

    public static List<Finding> everythingIsDrawn(ProcessModel model) {
        Stream<Finding> nodes = model.all(FlowNode.class)
                .filter(node -> model.shape(node).isEmpty())
                .map(node -> model.finding(node, "has no shape", "draw it in the modeler"));
        Stream<Finding> flows = model.all(SequenceFlow.class)
                .filter(flow -> model.edge(flow).isEmpty())
                .map(flow -> model.finding(flow, "has no line", "draw it in the modeler"));
        return Stream.concat(nodes, flows).toList();
    }

    public static List<Finding> shapesHaveTheirDefaultSize(ProcessModel model) {
        return model.all(FlowNode.class)
                .filter(node -> model.shape(node)
                        .map(shape -> !hasDefaultSize(node, shape))
                        .orElse(false))
                .map(node -> model.finding(node, "has an odd size", "task 100 × 80, event 36, gateway 50"))
                .toList();
    }

    public static List<Finding> flowsAreOrthogonal(ProcessModel model) {
        return model.all(SequenceFlow.class)
                .filter(flow -> segments(model, flow).stream().anyMatch(Segment::isSlanted))
                .map(flow -> model.finding(flow, "runs aslant", "use right angles"))
                .toList();
    }

    public static List<Finding> shapesDoNotOverlap(ProcessModel model) {
        List<BaseElement> shapes = Stream.<BaseElement>concat(
                        model.all(FlowNode.class), model.all(TextAnnotation.class))
                .filter(node -> model.shape(node).isPresent())
                .toList();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            for (int k = i + 1; k < shapes.size(); k++) {
                if (!belongTogether(shapes.get(i), shapes.get(k))
                        && bounds(model, shapes.get(i)).touches(bounds(model, shapes.get(k)))) {
                    findings.add(model.finding(
                            shapes.get(i), "overlaps " + shapes.get(k).getId(), "move one of them"));
                }
            }
        }
        return findings;
    }

    public static List<Finding> flowsDoNotCross(ProcessModel model) {
        List<SequenceFlow> flows = model.all(SequenceFlow.class).toList();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < flows.size(); i++) {
            for (int k = i + 1; k < flows.size(); k++) {
                List<Segment> others = segments(model, flows.get(k));
                if (segments(model, flows.get(i)).stream()
                        .anyMatch(one -> others.stream().anyMatch(one::crosses))) {
                    findings.add(model.finding(
                            flows.get(i), "crosses " + flows.get(k).getId(), "move the lines apart"));
                }
            }
        }
        return findings;
    }

    public static List<Finding> flowsDoNotRunThroughShapes(ProcessModel model) {
        return model.all(SequenceFlow.class)
                .flatMap(flow -> model.all(FlowNode.class)
                        .filter(node -> node.getParentElement() == flow.getParentElement())
                        .filter(node -> node != flow.getSource() && node != flow.getTarget())
                        .filter(node -> model.shape(node).isPresent())
                        .filter(node -> segments(model, flow).stream()
                                .anyMatch(segment -> segment.box().touches(bounds(model, node))))
                        .map(node -> model.finding(flow, "runs through " + node.getId(), "lead it around")))
                .toList();
    }

    public static List<Finding> labelsDoNotCoverShapes(ProcessModel model) {
        return model.all(FlowNode.class)
                .filter(node -> label(model, node).isPresent())
                .flatMap(node -> model.all(FlowNode.class)
                        .filter(other -> other != node && !isInside(node, other) && !isOnTheEdgeOf(node, other))
                        .filter(other -> model.shape(other).isPresent())
                        .filter(other -> label(model, node).orElseThrow().touches(bounds(model, other)))
                        .map(other -> model.finding(node, "its label covers " + other.getId(), "move the label")))
                .toList();
    }

    public static List<Finding> theHappyPathIsAStraightLine(ProcessModel model) {
        List<Finding> findings = new ArrayList<>();
        Set<FlowNode> path = new LinkedHashSet<>();
        Optional<FlowNode> at = model.start().map(FlowNode.class::cast);
        while (at.isPresent() && path.add(at.get())) {
            at = model.nextOnHappyPath(at.get());
        }
        double line = Double.NaN;
        for (FlowNode node : path) {
            if (model.shape(node).isPresent()) {
                double middle = bounds(model, node).middle();
                line = Double.isNaN(line) ? middle : line;
                if (Math.abs(middle - line) > 1) {
                    findings.add(model.finding(
                            node, "is on the happy path but off its line", "align its middle to y = " + line));
                }
            }
        }
        return findings;
    }

    /** Only an answer of a question may lead back: that is a loop that the reader can see. */
    public static List<Finding> onlyAnswersLeadBack(ProcessModel model) {
        return model.all(SequenceFlow.class)
                .filter(flow -> model.shape(flow.getSource()).isPresent()
                        && model.shape(flow.getTarget()).isPresent())
                .filter(flow -> bounds(model, flow.getTarget()).right()
                        < bounds(model, flow.getSource()).x())
                .filter(flow -> !(flow.getSource() instanceof Gateway) || !NamingRules.isFilled(flow.getName()))
                .map(flow -> model.finding(flow, "leads back", "only a labelled answer of a gateway may lead back"))
                .toList();
    }

    private static boolean hasDefaultSize(FlowNode node, BpmnShape shape) {
        Bounds bounds = shape.getBounds();
        if (node instanceof SubProcess && shape.isExpanded()) {
            return true;
        }
        double width = node instanceof Event ? 36 : node instanceof Gateway ? 50 : 100;
        double height = node instanceof Event ? 36 : node instanceof Gateway ? 50 : 80;
        return node instanceof Task || node instanceof Event || node instanceof Gateway
                ? bounds.getWidth() == width && bounds.getHeight() == height
                : bounds.getWidth() >= width && bounds.getHeight() >= height;
    }

    private static boolean belongTogether(BaseElement one, BaseElement other) {
        return isOnTheEdgeOf(one, other) || isOnTheEdgeOf(other, one) || isInside(one, other) || isInside(other, one);
    }

    private static boolean isOnTheEdgeOf(BaseElement event, BaseElement host) {
        return event instanceof BoundaryEvent boundary && boundary.getAttachedTo() == host;
    }

    private static boolean isInside(BaseElement child, BaseElement parent) {
        for (var at = child.getParentElement(); at != null; at = at.getParentElement()) {
            if (at == parent) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Box> label(ProcessModel model, FlowNode node) {
        return model.shape(node)
                .map(BpmnShape::getBpmnLabel)
                .map(label -> label.getBounds())
                .map(DrawingRules::box);
    }

    private static Box bounds(ProcessModel model, BaseElement element) {
        return box(model.shape(element).orElseThrow().getBounds());
    }

    private static Box box(Bounds bounds) {
        return new Box(
                bounds.getX(), bounds.getY(), bounds.getX() + bounds.getWidth(), bounds.getY() + bounds.getHeight());
    }

    private static List<Segment> segments(ProcessModel model, SequenceFlow flow) {
        List<Waypoint> points =
                model.edge(flow).map(edge -> List.copyOf(edge.getWaypoints())).orElse(List.of());
        List<Segment> segments = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            segments.add(new Segment(
                    points.get(i - 1).getX(),
                    points.get(i - 1).getY(),
                    points.get(i).getX(),
                    points.get(i).getY()));
        }
        return segments;
    }

    private record Box(double x, double y, double right, double bottom) {

        double middle() {
            return (y + bottom) / 2;
        }

        boolean touches(Box other) {
            return x < other.right && other.x < right && y < other.bottom && other.y < bottom;
        }
    }

    private record Segment(double x1, double y1, double x2, double y2) {

        boolean isSlanted() {
            return Math.abs(x1 - x2) > 1 && Math.abs(y1 - y2) > 1;
        }

        private boolean isUpright() {
            return Math.abs(x1 - x2) <= 1;
        }

        /** A line as a very thin box. */
        Box box() {
            return new Box(
                    Math.min(x1, x2) - 0.1, Math.min(y1, y2) - 0.1, Math.max(x1, x2) + 0.1, Math.max(y1, y2) + 0.1);
        }

        /** True where an upright and a level line meet inside of both; lines that end on each other join, which is allowed. */
        boolean crosses(Segment other) {
            if (isUpright() == other.isUpright()) {
                return false;
            }
            Segment upright = isUpright() ? this : other;
            Segment level = isUpright() ? other : this;
            return isBetween(upright.x1, level.x1, level.x2) && isBetween(level.y1, upright.y1, upright.y2);
        }

        private static boolean isBetween(double value, double end, double otherEnd) {
            return value > Math.min(end, otherEnd) + 1 && value < Math.max(end, otherEnd) - 1;
        }
    }
}
