package io.camshaft.platform.journal;

import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/**
 * What the engine keeps of its own history: cases, tasks, decisions, incidents. Steps and values of variables are in the journal, for
 * longer and with who did it; the engine's copy would be two rows for each step and each variable of every case, and a question and an
 * update at the end of each step.
 */
class EngineHistory extends DbHistoryEventHandler {

    @Override
    public void handleEvent(HistoryEvent event) {
        boolean inJournal = event instanceof HistoricActivityInstanceEventEntity
                || event instanceof HistoricVariableUpdateEventEntity;
        if (!inJournal) {
            super.handleEvent(event);
        }
    }
}
