package io.camshaft.platform.worklist;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.stereotype.Component;

/** Lets the worklist see what the engine writes. */
@Component
class WorklistPlugin extends AbstractProcessEnginePlugin {

    private final WorklistKeeper keeper;

    WorklistPlugin(WorklistKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<SessionFactory> sessions = new ArrayList<>();
        if (configuration.getCustomSessionFactories() != null) {
            sessions.addAll(configuration.getCustomSessionFactories());
        }
        sessions.add(new Watching(configuration));
        configuration.setCustomSessionFactories(sessions);
    }

    /** Takes the place of the engine's own factory: a later one of the same type replaces an earlier one. */
    private final class Watching implements SessionFactory {

        private final ProcessEngineConfigurationImpl configuration;

        Watching(ProcessEngineConfigurationImpl configuration) {
            this.configuration = configuration;
        }

        @Override
        public Class<?> getSessionType() {
            return DbEntityManager.class;
        }

        @Override
        public Session openSession() {
            PersistenceSession database = Context.getCommandContext().getSession(PersistenceSession.class);
            return new WatchedEntities(configuration.getIdGenerator(), database, keeper);
        }
    }
}
