package io.camshaft.platform.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Texts of a BPMN or DMN file; everything else, the drawing too, stays as it is. */
final class DiagramTexts implements TranslatableModel {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** Elements of BPMN whose name is a code that programs use. */
    private static final Set<String> CODES = Set.of(
            "definitions",
            "message",
            "signal",
            "error",
            "escalation",
            "interface",
            "operation",
            "resource",
            "resourceParameter",
            "property",
            "dataInput",
            "dataOutput",
            "correlationKey",
            "correlationProperty",
            "import");

    /** Elements of DMN whose name people read; names of outputs and variables are codes. */
    private static final Set<String> DMN_NAMED = Set.of("decision", "inputData", "knowledgeSource");

    private static final Set<String> DMN_LABELLED = Set.of("input", "output");

    private final Document document;
    private final List<Slot> slots = new ArrayList<>();
    private final String file;

    DiagramTexts(String file, byte[] content) throws IOException, SAXException, ParserConfigurationException {
        this.file = file;
        this.document = parse(content);
        NodeList elements = document.getElementsByTagNameNS("*", "*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            String space = element.getNamespaceURI();
            if (BPMN.equals(space)) {
                readBpmn(element);
            } else if (isDmn(space)) {
                readDmn(element);
            }
        }
    }

    private static boolean isDmn(String space) {
        return space != null && space.matches("https?://www\\.omg\\.org/spec/DMN/.*(MODEL/|dmn\\.xsd)");
    }

    private void readBpmn(Element element) {
        String name = element.getLocalName();
        if (!CODES.contains(name)) {
            attribute(element, "name");
        }
        if (name.equals("categoryValue")) {
            attribute(element, "value");
        }
        if (name.equals("textAnnotation")) {
            child(element, "text", "");
        }
        if (name.equals("userTask")) {
            child(element, "documentation", ".documentation");
        }
        clockLabel(element);
    }

    /** The label of a phase's clock is a property of the phase, see {@code platform.clock}. */
    private void clockLabel(Element element) {
        for (Element extensions : children(element, BPMN, "extensionElements")) {
            for (Element properties : children(extensions, CAMUNDA, "properties")) {
                for (Element property : children(properties, CAMUNDA, "property")) {
                    if (property.getAttribute("name").equals("clockLabel")) {
                        String label = property.getAttribute("value");
                        add(element, ".clockLabel", label, text -> property.setAttribute("value", text));
                    }
                }
            }
        }
    }

    private static List<Element> children(Element parent, String space, String name) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element
                    && space.equals(element.getNamespaceURI())
                    && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }

    private void readDmn(Element element) {
        String name = element.getLocalName();
        if (DMN_NAMED.contains(name)) {
            attribute(element, "name");
        }
        if (DMN_LABELLED.contains(name)) {
            attribute(element, "label");
        }
        if (name.equals("rule")) {
            child(element, "description", "");
        }
        if (name.equals("textAnnotation")) {
            child(element, "text", "");
        }
    }

    private void attribute(Element element, String attribute) {
        add(element, "", element.getAttribute(attribute), text -> element.setAttribute(attribute, text));
    }

    private void child(Element parent, String childName, String suffix) {
        NodeList children = parent.getElementsByTagNameNS(parent.getNamespaceURI(), childName);
        for (int i = 0; i < children.getLength(); i++) {
            Element child = (Element) children.item(i);
            if (child.getParentNode() == parent) {
                add(parent, suffix, child.getTextContent(), child::setTextContent);
                return;
            }
        }
    }

    private void add(Element element, String suffix, String text, Consumer<String> put) {
        if (element.hasAttribute("id") && TranslatableModel.isText(text)) {
            slots.add(new Slot(file + "." + element.getAttribute("id") + suffix, text.strip(), put));
        }
    }

    @Override
    public List<Slot> slots() {
        return slots;
    }

    @Override
    public byte[] bytes() {
        try {
            TransformerFactory factory = TransformerFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Transformer transformer = factory.newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            transformer.transform(new DOMSource(document), new StreamResult(bytes));
            return bytes.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException(file, e);
        }
    }

    private static Document parse(byte[] content) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new DefaultHandler());
        return builder.parse(new ByteArrayInputStream(content));
    }
}
