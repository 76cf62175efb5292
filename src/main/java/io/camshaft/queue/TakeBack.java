package io.camshaft.queue;

import io.camshaft.messaging.Notice;
import io.camshaft.messaging.Outbox;
import io.camshaft.organisation.Person;
import io.camshaft.platform.text.Texts;
import io.camshaft.platform.worklist.WorkItem;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What its owner has not touched goes back to the groups that were asked; the owner and those who lead them are told. */
@Service
@Transactional(propagation = Propagation.REQUIRES_NEW)
class TakeBack {

    private final QueueWork work;
    private final Decisions decisions;
    private final Teams teams;
    private final Outbox outbox;
    private final Texts texts;

    TakeBack(QueueWork work, Decisions decisions, Teams teams, Outbox outbox, Texts texts) {
        this.work = work;
        this.decisions = decisions;
        this.teams = teams;
        this.outbox = outbox;
        this.texts = texts;
    }

    /** Refuses where the task has moved on meanwhile, on another node for example. */
    public boolean take(WorkItem item, int hours) {
        String why = texts.get("queue.why.takenBack", hours);
        work.handOver(item.taskId(), null, item.assignee(), null, why);
        decisions.keep(item, null, why);
        if (item.caseNo() != null) {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("taskName", item.taskName());
            facts.put("hours", hours);
            tell(item, item.assignee(), "queue/mail/taken-back", facts);
            for (Person lead : teams.leadsOf(item.assignee())) {
                tell(item, lead.id(), "queue/mail/taken-back-lead", facts);
            }
        }
        return true;
    }

    private void tell(WorkItem item, String personId, String template, Map<String, Object> facts) {
        String step = item.taskId() + "-" + item.assignedAt().toInstant().toEpochMilli();
        outbox.tell(new Notice(template, item.caseNo(), personId, step, facts));
    }
}
