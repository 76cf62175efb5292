package io.camshaft.platform.journal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * A model made ready for replay. Flow, conditions, mappings, decisions and forms stay; whatever would call the application is
 * handed to the stand-in, people and dates go, and timers never come due by themselves: the replay fires them.
 */
class ReplayModel {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String STAND_IN = "${replay}";
    private static final Set<String> PEOPLE_AND_DATES = Set.of(
            "assignee",
            "candidateUsers",
            "candidateGroups",
            "dueDate",
            "followUpDate",
            "priority",
            "formKey",
            "formRef",
            "formRefBinding",
            "formRefVersion",
            "formHandlerClass",
            "type",
            "topic",
            "jobPriority",
            "taskPriority");
    /** A call of an application bean; execution, task and submitted are there in a replay too. */
    private static final Pattern BEAN_CALL = Pattern.compile(
            "[$#]\\{.*?(?<![\\w.'])(?!execution\\b|task\\b|submitted\\b)[a-zA-Z_]\\w*\\.\\w+\\(.*", Pattern.DOTALL);

    private final Document document;
    private final Map<String, Set<String>> computed = new HashMap<>();

    ReplayModel(byte[] bpmn) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        this.document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bpmn));
        adapt(document.getDocumentElement());
    }

    /** Names that elements compute by themselves, by element id. */
    Map<String, Set<String>> computed() {
        return computed;
    }

    /** Elements that ask a decision table themselves; what delegates ask is part of the code that the stand-in replaces. */
    Set<String> askingTables() {
        Set<String> ids = new HashSet<>();
        NodeList tasks = document.getElementsByTagNameNS("*", "businessRuleTask");
        for (int i = 0; i < tasks.getLength(); i++) {
            Element task = (Element) tasks.item(i);
            if (task.hasAttributeNS(CAMUNDA, "decisionRef")) {
                ids.add(task.getAttribute("id"));
            }
        }
        return ids;
    }

    byte[] bytes() throws Exception {
        TransformerFactory factory = TransformerFactory.newInstance();
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        factory.newTransformer().transform(new DOMSource(document), new StreamResult(out));
        return out.toByteArray();
    }

    private void adapt(Element element) {
        switch (element.getLocalName()) {
            case "executionListener", "taskListener" -> listener(element);
            case "inputParameter", "outputParameter" -> parameter(element);
            case "timeDuration" -> element.setTextContent("P50Y");
            case "timeDate" -> element.setTextContent("2999-01-01T00:00:00");
            case "timeCycle" -> element.setTextContent("R/P50Y");
            default -> step(element);
        }
        for (Element child : children(element)) {
            adapt(child);
        }
    }

    private static void listener(Element listener) {
        listener.removeAttribute("class");
        listener.removeAttribute("expression");
        listener.setAttribute("delegateExpression", STAND_IN);
    }

    private void parameter(Element parameter) {
        boolean output = parameter.getLocalName().equals("outputParameter");
        String name = parameter.getAttribute("name");
        Element owner = owner(parameter);
        if (output) {
            computes(owner, name);
        }
        if (children(parameter).isEmpty()
                && BEAN_CALL.matcher(parameter.getTextContent()).matches()) {
            parameter.setTextContent("${replay.fact(execution,'" + name + "')}");
        }
    }

    private void step(Element element) {
        boolean external = "external".equals(element.getAttributeNS(CAMUNDA, "type"));
        String expression = element.getAttributeNS(CAMUNDA, "expression");
        String result = element.getAttributeNS(CAMUNDA, "resultVariable");
        PEOPLE_AND_DATES.forEach(attribute -> element.removeAttributeNS(CAMUNDA, attribute));
        if (!result.isEmpty()) {
            computes(element, result);
        }
        if (external
                || element.hasAttributeNS(CAMUNDA, "class")
                || element.hasAttributeNS(CAMUNDA, "delegateExpression")) {
            element.removeAttributeNS(CAMUNDA, "class");
            element.setAttributeNS(CAMUNDA, "camunda:delegateExpression", STAND_IN);
        } else if (!expression.isEmpty()) {
            element.setAttributeNS(
                    CAMUNDA,
                    "camunda:expression",
                    result.isEmpty() ? "${replay.step(execution)}" : "${replay.fact(execution,'" + result + "')}");
        }
        onlyVersionHere(element, "decisionRef");
        onlyVersionHere(element, "calledElement");
    }

    /** The replay engine holds one version of everything, so a pinned version means that one. */
    private static void onlyVersionHere(Element element, String reference) {
        element.removeAttributeNS(CAMUNDA, reference + "Version");
        element.removeAttributeNS(CAMUNDA, reference + "VersionTag");
        element.removeAttributeNS(CAMUNDA, reference + "TenantId");
        if (element.hasAttributeNS(CAMUNDA, reference + "Binding")) {
            element.setAttributeNS(CAMUNDA, "camunda:" + reference + "Binding", "latest");
        }
    }

    private void computes(Element element, String name) {
        computed.computeIfAbsent(element.getAttribute("id"), id -> new HashSet<>())
                .add(name);
    }

    /** The flow element around an extension element. */
    private static Element owner(Element extension) {
        Node node = extension;
        while (node.getParentNode() != null && !"extensionElements".equals(node.getLocalName())) {
            node = node.getParentNode();
        }
        return (Element) node.getParentNode();
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }
}
