package io.camshaft.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Notes every sequence flow that is taken: the engine's history knows shapes only. */
public class TakenFlows extends AbstractProcessEnginePlugin {

    private final Map<String, Set<String>> byProcess = new ConcurrentHashMap<>();

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        if (configuration.getCustomPostBPMNParseListeners() == null) {
            configuration.setCustomPostBPMNParseListeners(new ArrayList<>());
        }
        configuration.getCustomPostBPMNParseListeners().add(new AbstractBpmnParseListener() {
            @Override
            public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
                String process = ((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey();
                ExecutionListener note = execution -> flows(process).add(transition.getId());
                transition.addListener(ExecutionListener.EVENTNAME_TAKE, note);
            }
        });
    }

    /** Starts to count anew. */
    public void forget() {
        byProcess.clear();
    }

    /** Ids of the flows taken since. */
    public List<String> of(String processKey) {
        return List.copyOf(new TreeSet<>(flows(processKey)));
    }

    private Set<String> flows(String processKey) {
        return byProcess.computeIfAbsent(processKey, key -> ConcurrentHashMap.newKeySet());
    }
}
