package io.camshaft.platform.form;

import io.camshaft.platform.text.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the checked services, the guard and the spoken refusals into the engine. */
@Component
class FormPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<FormFacts> factSources;
    private final FeelExpressions feel;
    private final Texts texts;
    private final Clock clock;

    FormPlugin(ObjectProvider<FormFacts> factSources, FeelExpressions feel, Texts texts, Clock clock) {
        this.factSources = factSources;
        this.feel = feel;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        FormDefinitions forms = new FormDefinitions();
        FormFactsReader facts = new FormFactsReader(factSources, forms);
        FormGate gate = new FormGate(forms, facts, new FormCheck(feel, clock), texts);
        configuration.setFormService(new CheckedFormService(gate, facts));
        configuration.setTaskService(new CheckedTaskService(gate));
        configuration.setCustomPreCommandInterceptorsTxRequired(with(
                new OvertakenInterceptor(texts),
                with(new Caller(), configuration.getCustomPreCommandInterceptorsTxRequired())));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(with(
                new OvertakenInterceptor(texts),
                with(new Caller(), configuration.getCustomPreCommandInterceptorsTxRequiresNew())));
        configuration.setCustomPostCommandInterceptorsTxRequired(
                with(new RefusalInterceptor(texts), configuration.getCustomPostCommandInterceptorsTxRequired()));
        configuration.setCustomPostCommandInterceptorsTxRequiresNew(
                with(new RefusalInterceptor(texts), configuration.getCustomPostCommandInterceptorsTxRequiresNew()));
        List<BpmnParseListener> listeners = new ArrayList<>();
        listeners.add(new SubmissionGuard());
        if (configuration.getCustomPreBPMNParseListeners() != null) {
            listeners.addAll(configuration.getCustomPreBPMNParseListeners());
        }
        configuration.setCustomPreBPMNParseListeners(listeners);
    }

    /** Ours first, so that it sees what every other interceptor of the place throws. */
    private static List<CommandInterceptor> with(CommandInterceptor ours, List<CommandInterceptor> others) {
        List<CommandInterceptor> interceptors = new ArrayList<>(List.of(ours));
        if (others != null) {
            interceptors.addAll(others);
        }
        return interceptors;
    }
}
