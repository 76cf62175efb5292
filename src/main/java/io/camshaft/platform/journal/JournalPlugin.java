package io.camshaft.platform.journal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.stereotype.Component;

/** Connects the case journal to the engine. */
@Component
class JournalPlugin extends AbstractProcessEnginePlugin {

    private final JournalSink sink;
    private final SubmittedValues submitted;
    private final EntryMaker maker;

    JournalPlugin(JournalSink sink, SubmittedValues submitted, Clock clock) {
        this.sink = sink;
        this.submitted = submitted;
        this.maker = new EntryMaker(clock);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<SessionFactory> sessions = orEmpty(configuration.getCustomSessionFactories());
        sessions.add(new Sessions());
        configuration.setCustomSessionFactories(sessions);

        List<HistoryEventHandler> handlers = orEmpty(configuration.getCustomHistoryEventHandlers());
        handlers.add(new EngineHistory());
        handlers.add(new HistoryToJournal(maker, submitted));
        configuration.setEnableDefaultDbHistoryEventHandler(false);
        configuration.setCustomHistoryEventHandlers(handlers);

        List<BpmnParseListener> parsers = orEmpty(configuration.getCustomPreBPMNParseListeners());
        parsers.add(new TaskHands(maker));
        configuration.setCustomPreBPMNParseListeners(parsers);

        DefaultDmnEngineConfiguration decisions = configuration.getDmnEngineConfiguration();
        if (decisions == null) {
            decisions = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
            configuration.setDmnEngineConfiguration(decisions);
        }
        decisions.getCustomPostDecisionEvaluationListeners().add(new DecisionToJournal(maker));
    }

    private static <T> List<T> orEmpty(List<T> configured) {
        return configured == null ? new ArrayList<>() : new ArrayList<>(configured);
    }

    private final class Sessions implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return JournalSession.class;
        }

        @Override
        public Session openSession() {
            return new JournalSession(sink);
        }
    }
}
