package io.camshaft.campaign;

import io.camshaft.support.Rows;
import io.camshaft.support.TakenFlows;
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
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Which shapes and flows of a model the tests of a class went through, by the case journal and {@link TakenFlows}. */
final class ModelCoverage {

    private final String processKey;
    private final Rows rows;
    private final TakenFlows flows;
    private final long since;

    ModelCoverage(String processKey, Rows rows, TakenFlows flows) {
        this.processKey = processKey;
        this.rows = rows;
        this.flows = flows;
        this.since = rows.count("select coalesce(max(id), 0) from case_journal");
        flows.forget();
    }

    Set<String> nodesMissed() {
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

    Set<String> flowsMissed() {
        return missed(SequenceFlow.class, flows.of(processKey));
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
        try (InputStream file = getClass().getResourceAsStream("/processes/campaign/" + processKey + ".bpmn")) {
            return Bpmn.readModelFromStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
