package io.camshaft.platform.journal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * One log line for each act on a case, under the case number and after the commit: a rolled-back act leaves none. Codes and
 * element ids only; no names, no sign-in names, nothing that was submitted.
 */
@Component
class CaseLog {

    /** Key of the case number in the logging context; see logging.pattern.correlation. */
    static final String CASE = "case";

    private static final Logger LOG = LoggerFactory.getLogger("io.camshaft.case");

    private static final Set<JournalKind> ACTS = EnumSet.of(
            JournalKind.CASE_STARTED,
            JournalKind.TASK_CLAIMED,
            JournalKind.TASK_UNCLAIMED,
            JournalKind.TASK_HANDED_OVER,
            JournalKind.TASK_COMPLETED,
            JournalKind.MESSAGE_RECEIVED,
            JournalKind.TIMER_FIRED,
            JournalKind.TASK_TIMER_FIRED,
            JournalKind.ESCALATED,
            JournalKind.ERROR_CAUGHT,
            JournalKind.CLOCK_EXTENDED,
            JournalKind.CLOCK_PAUSED,
            JournalKind.CLOCK_RESUMED,
            JournalKind.CASE_ENDED,
            JournalKind.CASE_WITHDRAWN);

    void afterCommit(List<JournalEntry> entries) {
        List<JournalEntry> acts =
                entries.stream().filter(entry -> ACTS.contains(entry.kind())).toList();
        if (acts.isEmpty() || !LOG.isInfoEnabled()) {
            return;
        }
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            acts.forEach(CaseLog::print);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                acts.forEach(CaseLog::print);
            }
        });
    }

    private static void print(JournalEntry act) {
        String where = act.elementId() == null ? act.text("outcome") : act.elementId();
        MDC.put(CASE, act.caseNo());
        try {
            LOG.info(
                    "{} {} v{} {}",
                    act.kind(),
                    act.model().processKey(),
                    act.model().version(),
                    where == null ? "" : where);
        } finally {
            MDC.remove(CASE);
        }
    }
}
