package io.camshaft.conventions;

import static io.camshaft.conventions.ProcessModel.CAMUNDA;
import static io.camshaft.conventions.ProcessModel.lowerFirst;
import static io.camshaft.conventions.ProcessModel.withoutPrefix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What a process may execute, ask and wait for. */
public final class ExecutionRules {

    /** Read-only beans that expressions may ask. */
    static final Set<String> ASKED_BEANS = Set.of(
            "roles",
            "workingTime",
            "campaignSteps",
            "customerSteps",
            "knowledgeSteps",
            "complaintSteps",
            "revisitSteps",
            "surveySteps",
            "clocks",
            "submitted");

    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");
    private static final String ARGUMENT = "('[^']*'|\\w+)";
    private static final Pattern QUESTION =
            Pattern.compile("\\$\\{(\\w+)\\.(\\w+)\\((" + ARGUMENT + "(,\\s*" + ARGUMENT + ")*)?\\)}");
    private static final Pattern CONDITION = Pattern.compile("\\$\\{!?(\\w+)( (==|!=|<|>|<=|>=) ('[^']*'|\\d+))?}");
    private static final Set<String> FORBIDDEN =
            Set.of("scriptTask", "script", "class", "connector", "connectorId", "resultVariable", "expression");
    /** What a call activity passes as the business key. */
    private static final String BUSINESS_KEY = "#{execution.processBusinessKey}";

    private static final int MOST_NODES = 25;
    private static final int MOST_LEVELS = 3;

    private ExecutionRules() {}

    public static List<Finding> nothingRunsButDelegates(ProcessModel model) {
        return elements(model.bpmn().getDocument().getDomSource().getNode())
                .flatMap(element -> Stream.concat(Stream.of(element.getLocalName()), camundaAttributes(element))
                        .filter(FORBIDDEN::contains)
                        .map(word -> model.finding(
                                owner(element),
                                "uses " + word,
                                "call a delegate: camunda:delegateExpression=\"${…Delegate}\"")))
                .toList();
    }

    public static List<Finding> expressionsAreOnTheAllowList(ProcessModel model) {
        return expressions(model)
                .filter(use -> !isAllowed(use))
                .map(use -> model.finding(
                        use.owner(),
                        "the expression " + use.text() + " is not on the allow-list",
                        "use ${bean}, ${variable}, one comparison, or one question to " + ASKED_BEANS))
                .toList();
    }

    public static List<Finding> everyDelegateExists(ProcessModel model) {
        return calls(model)
                .filter(call -> {
                    String type = model.surroundings().beans().get(call.bean());
                    return type == null || !lowerFirst(type).equals(call.bean());
                })
                .map(call -> model.finding(
                        call.owner(),
                        "no component " + call.bean(),
                        "write the class " + Character.toUpperCase(call.bean().charAt(0))
                                + call.bean().substring(1) + " with @Component"))
                .toList();
    }

    /** Task_CheckPlan ↔ checkPlanDelegate; the steps that call in the next level share one delegate. */
    public static List<Finding> delegatesAreNamedAfterTheirStep(ProcessModel model) {
        return calls(model)
                .filter(call -> !call.listener())
                .filter(call -> !call.bean().equals(lowerFirst(withoutPrefix(call.owner())) + "Delegate"))
                .filter(call -> !(call.owner().endsWith("Escalated")
                        && call.bean().startsWith("escalate")
                        && call.bean().endsWith("Delegate")))
                .map(call -> model.finding(
                        call.owner(),
                        "calls " + call.bean(),
                        "name the delegate " + lowerFirst(withoutPrefix(call.owner()))
                                + "Delegate, or the step after it"))
                .toList();
    }

    public static List<Finding> variablesAreDeclaredAndWritten(ProcessModel model) {
        Map<String, String> constants = declared(model.surroundings().codeOf(model.capability()));
        List<Finding> findings = new ArrayList<>();
        for (String variable : new TreeSet<>(variables(model))) {
            String constant = constants.get(variable);
            if (constant == null) {
                findings.add(model.finding(
                        variable,
                        "read here, declared nowhere",
                        "declare it as ProcessVariable in the contract class"));
            } else if (!isWrittenByTheModel(model, variable)
                    && !model.surroundings()
                            .codeOf(model.capability())
                            .matches("(?s).*\\b" + constant + "\\s*\\.set\\(.*")) {
                findings.add(model.finding(variable, "read here, written nowhere", "set " + constant + " before"));
            }
        }
        return findings;
    }

    /** An input of the task itself, or the counter that the engine keeps for tasks that stand there several times. */
    private static boolean isWrittenByTheModel(ProcessModel model, String variable) {
        return model.xml().contains("<camunda:inputParameter name=\"" + variable + "\">")
                || variable.equals("loopCounter") && model.xml().contains("<bpmn:multiInstanceLoopCharacteristics");
    }

    public static List<Finding> everyQuestionHasOneDefault(ProcessModel model) {
        return model.questions()
                .filter(gateway -> gateway.getDefault() == null
                        || gateway.getDefault().getConditionExpression() != null
                        || gateway.getOutgoing().stream()
                                .anyMatch(
                                        flow -> flow != gateway.getDefault() && flow.getConditionExpression() == null))
                .map(gateway -> model.finding(
                        gateway, "not one default and conditions on the rest", "mark one flow as default"))
                .toList();
    }

    public static List<Finding> everyMessageIsSentBySomebody(ProcessModel model) {
        return model.all(Message.class)
                .filter(message -> !String.valueOf(message.getName()).matches(model.capability() + "\\.[a-z][A-Za-z]+")
                        || !model.surroundings().says(model.capability(), message.getName()))
                .map(message -> model.finding(
                        message,
                        "nobody correlates " + message.getName(),
                        "name it " + model.capability() + ".<pastParticiple> and correlate it in the process package"))
                .toList();
    }

    public static List<Finding> everyErrorIsThrownBySomebody(ProcessModel model) {
        return model.all(Error.class)
                .filter(error -> !String.valueOf(error.getErrorCode()).matches("[A-Z][A-Z_]+")
                        || !model.surroundings().says(model.capability(), error.getErrorCode()))
                .map(error -> model.finding(
                        error, "nobody throws " + error.getErrorCode(), "UPPER_SNAKE code, thrown as BpmnError"))
                .toList();
    }

    public static List<Finding> noLevelIsTooFull(ProcessModel model) {
        Stream<ModelElementInstance> levels = Stream.concat(Stream.of(model.process()), model.all(SubProcess.class));
        return levels.filter(level -> nodes(level) > MOST_NODES || depth(level) > MOST_LEVELS)
                .map(level -> model.finding(
                        ((BaseElement) level),
                        "more than " + MOST_NODES + " nodes or " + MOST_LEVELS + " levels",
                        "take a part out as a call activity"))
                .toList();
    }

    public static List<Finding> callsPassNamedVariablesOnly(ProcessModel model) {
        return model.all(CallActivity.class)
                .filter(call -> {
                    String inside = call.getExtensionElements() == null ? "" : xml(call);
                    return inside.contains("variables=\"all\"") || !inside.contains("businessKey=");
                })
                .map(call -> model.finding(call, "passes everything, or no business key", "list the variables"))
                .toList();
    }

    public static List<Finding> noSavePointBeforeAWaitState(ProcessModel model) {
        return model.all(UserTask.class)
                .filter(UserTask::isCamundaAsyncBefore)
                .map(task -> model.finding(task, "a job before a wait state", "remove asynchronous before"))
                .toList();
    }

    /** One call of a bean. */
    record Call(String owner, String bean, boolean listener) {}

    private record Use(String owner, String text, boolean call) {}

    static Stream<Call> calls(ProcessModel model) {
        return elements(model.bpmn().getDocument().getDomSource().getNode()).flatMap(element -> Stream.of(
                        element.getAttributeNS(CAMUNDA, "delegateExpression"),
                        element.getAttribute("delegateExpression"))
                .filter(NamingRules::isFilled)
                .map(text -> BEAN.matcher(text))
                .filter(matcher -> matcher.matches())
                .map(matcher -> new Call(
                        owner(element), matcher.group(1), element.getLocalName().endsWith("Listener"))));
    }

    private static boolean isAllowed(Use use) {
        if (use.call()) {
            return BEAN.matcher(use.text()).matches();
        }
        var question = QUESTION.matcher(use.text());
        return question.matches()
                ? ASKED_BEANS.contains(question.group(1))
                : CONDITION.matcher(use.text()).matches();
    }

    private static Stream<Use> expressions(ProcessModel model) {
        return elements(model.bpmn().getDocument().getDomSource().getNode()).flatMap(element -> {
            List<Use> uses = new ArrayList<>();
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                Node attribute = element.getAttributes().item(i);
                uses.add(new Use(
                        owner(element),
                        attribute.getNodeValue(),
                        attribute.getLocalName().equals("delegateExpression")));
            }
            NodeList children = element.getChildNodes();
            for (int i = 0; i < children.getLength(); i++) {
                if (children.item(i).getNodeType() == Node.TEXT_NODE) {
                    uses.add(new Use(
                            owner(element), children.item(i).getNodeValue().strip(), false));
                }
            }
            return uses.stream()
                    .filter(use -> use.text().contains("${") || use.text().contains("#{"))
                    .filter(use -> !use.text().equals(BUSINESS_KEY));
        });
    }

    private static List<String> variables(ProcessModel model) {
        List<String> variables = new ArrayList<>();
        expressions(model).filter(use -> !use.call()).map(Use::text).forEach(text -> {
            var question = QUESTION.matcher(text);
            var condition = CONDITION.matcher(text);
            if (question.matches()) {
                Stream.of(text.substring(text.indexOf('(') + 1, text.lastIndexOf(')'))
                                .split(",\\s*"))
                        .filter(argument -> argument.matches("[A-Za-z]\\w*") && !argument.equals("execution"))
                        .forEach(variables::add);
            } else if (condition.matches()) {
                variables.add(condition.group(1));
            }
        });
        return variables;
    }

    /** Variables of the contract classes with the name of their constant. */
    private static Map<String, String> declared(String code) {
        Map<String, String> constants = new TreeMap<>();
        Pattern.compile("(\\w+)\\s*=\\s*ProcessVariable\\s*\\.\\w+\\(\\s*\"(\\w+)\"")
                .matcher(code)
                .results()
                .forEach((MatchResult match) -> constants.put(match.group(2), match.group(1)));
        return constants;
    }

    /** An event sub-process stands beside the flow and is a level of its own. */
    private static long nodes(ModelElementInstance level) {
        return level.getChildElementsByType(FlowNode.class).stream()
                .filter(node -> !(node instanceof SubProcess phase && phase.triggeredByEvent()))
                .count();
    }

    private static int depth(ModelElementInstance level) {
        int depth = 1;
        for (ModelElementInstance at = level; at instanceof SubProcess; at = at.getParentElement()) {
            depth++;
        }
        return depth;
    }

    private static String xml(BaseElement element) {
        return elements(element.getDomElement() == null ? null : node(element))
                .map(child -> {
                    StringBuilder text = new StringBuilder();
                    for (int i = 0; i < child.getAttributes().getLength(); i++) {
                        Node attribute = child.getAttributes().item(i);
                        text.append(attribute.getLocalName())
                                .append("=\"")
                                .append(attribute.getNodeValue())
                                .append("\" ");
                    }
                    return text.toString();
                })
                .reduce("", String::concat);
    }

    private static Node node(BaseElement element) {
        return elements(element.getModelInstance().getDocument().getDomSource().getNode())
                .filter(candidate -> candidate.getAttribute("id").equals(element.getId()))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Element> elements(Node root) {
        Stream<Element> own = root instanceof Element element ? Stream.of(element) : Stream.empty();
        Stream.Builder<Node> children = Stream.builder();
        for (int i = 0; i < root.getChildNodes().getLength(); i++) {
            children.add(root.getChildNodes().item(i));
        }
        return Stream.concat(own, children.build().flatMap(ExecutionRules::elements));
    }

    private static Stream<String> camundaAttributes(Element element) {
        return Stream.of("class", "expression", "resultVariable")
                .filter(name -> element.hasAttributeNS(CAMUNDA, name)
                        || CAMUNDA.equals(element.getNamespaceURI()) && element.hasAttribute(name));
    }

    /** Id of the nearest step around. */
    private static String owner(Element element) {
        for (Node at = element; at instanceof Element around; at = at.getParentNode()) {
            String name = around.getLocalName();
            boolean part = name.endsWith("Definition")
                    || CAMUNDA.equals(around.getNamespaceURI())
                    || !around.hasAttribute("id");
            if (!part) {
                return around.getAttribute("id");
            }
        }
        return "definitions";
    }
}
