package io.camshaft.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Which shapes and flows of a model the tests of a class went through, by the case journal and {@link TakenFlows}. */
public final class ModelCoverage {

    private final String capability;
    private final String processKey;
    private final Rows rows;
    private final TakenFlows flows;
    private final long since;

    /** Begins to count. */
    public ModelCoverage(String capability, String processKey, Rows rows, TakenFlows flows) {
        this.capability = capability;
        this.processKey = processKey;
        this.rows = rows;
        this.flows = flows;
        this.since = rows.count("select coalesce(max(id), 0) from case_journal");
        flows.forget();
    }

    public Set<String> nodesMissed() {
        return missed(
                FlowNode.class,
                rows.texts(
                        """
                        select distinct element_id from case_journal
                        where process_key = ? and kind = 'ENTERED' and id > ?
                        """,
                        processKey,
                        since));
    }

    /** An event that follows an event-based gateway is entered without its flow being taken: there the shapes count. */
    public Set<String> flowsMissed() {
        Set<String> missed = missed(SequenceFlow.class, flows.of(processKey));
        model().getModelElementsByType(EventBasedGateway.class).stream()
                .flatMap(gateway -> gateway.getOutgoing().stream())
                .map(BaseElement::getId)
                .forEach(missed::remove);
        return missed;
    }

    private Set<String> missed(Class<? extends BaseElement> kind, Collection<String> seen) {
        Set<String> missed = model().getModelElementsByType(kind).stream()
                .map(BaseElement::getId)
                .collect(Collectors.toCollection(TreeSet::new));
        if (missed.isEmpty()) {
            throw new AssertionError("The model " + processKey + " is empty");
        }
        missed.removeAll(seen);
        return missed;
    }

    private BpmnModelInstance model() {
        try (InputStream file =
                getClass().getResourceAsStream("/processes/" + capability + "/" + processKey + ".bpmn")) {
            return Bpmn.readModelFromStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
