package io.camshaft.queue;

import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.text.Texts;
import io.camshaft.platform.worklist.WorkItem;
import io.camshaft.platform.worklist.WorkSearch;
import io.camshaft.platform.worklist.WorkTab;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Taking, giving back and handing over, one task or many; each is a transaction of its own, and one refusal stops no other. */
@Service
public class QueueActs {

    static final int MOST_AT_ONCE = 200;
    private static final int LONGEST_REASON = 1000;

    private final Queue queue;
    private final QueueWork work;
    private final Texts texts;

    QueueActs(Queue queue, QueueWork work, Texts texts) {
        this.queue = queue;
        this.work = work;
        this.texts = texts;
    }

    public List<Outcome> take(Set<String> taskIds, String personId) {
        return each(taskIds, personId, item -> work.take(item.taskId(), personId));
    }

    public List<Outcome> giveBack(Set<String> taskIds, String personId) {
        return each(taskIds, personId, item -> {
            if (!personId.equals(item.assignee())) {
                throw new BusinessRefusal("queue.refused.notHeld");
            }
            work.giveBack(item.taskId(), personId);
        });
    }

    /** To somebody who was asked too. By the one who has it, or by whoever leads them; a free one by whoever leads the receiver. */
    public List<Outcome> handOver(Set<String> taskIds, String personId, String toId, String reason) {
        String why = reason == null ? "" : reason.strip();
        Set<String> team = queue.searchOf(personId, WorkTab.TEAM, null, null).team();
        return each(taskIds, personId, item -> {
            checkReason(why);
            checkHands(item, personId, toId, team);
            work.handOver(item.taskId(), personId, item.assignee(), toId, why);
        });
    }

    private static void checkReason(String why) {
        if (why.isEmpty()) {
            throw new BusinessRefusal("queue.refused.reason");
        }
        if (why.length() > LONGEST_REASON) {
            throw new BusinessRefusal("queue.refused.reasonLong", LONGEST_REASON);
        }
    }

    private void checkHands(WorkItem item, String personId, String toId, Set<String> team) {
        String holder = item.assignee();
        boolean allowed = holder == null ? team.contains(toId) : holder.equals(personId) || team.contains(holder);
        if (!allowed) {
            throw new BusinessRefusal("queue.refused.notYourHand");
        }
        if (toId == null || toId.isBlank() || toId.equals(holder)) {
            throw new BusinessRefusal("queue.refused.sameHand");
        }
        if (item.suspended()) {
            throw new BusinessRefusal("queue.refused.suspended");
        }
        if (!queue.mayGet(toId, item)) {
            throw new BusinessRefusal(isGone(item, personId) ? "queue.refused.gone" : "queue.refused.notAsked");
        }
    }

    /** Somebody has ended the task since we looked: then nobody is asked any more. */
    private boolean isGone(WorkItem item, String personId) {
        return queue.items(Set.of(item.taskId()), queue.searchOf(personId, WorkTab.MINE, null, null))
                .isEmpty();
    }

    /** In the order given; a task that the person may not see is gone for them. */
    private List<Outcome> each(Set<String> taskIds, String personId, Consumer<WorkItem> act) {
        Set<String> wanted = taskIds.stream().limit(MOST_AT_ONCE).collect(Collectors.toCollection(LinkedHashSet::new));
        WorkSearch reader = queue.searchOf(personId, WorkTab.MINE, null, null);
        Map<String, WorkItem> items =
                queue.items(wanted, reader).stream().collect(Collectors.toMap(WorkItem::taskId, Function.identity()));
        List<Outcome> outcomes = new ArrayList<>();
        for (String taskId : wanted) {
            outcomes.add(one(taskId, items.get(taskId), act));
        }
        return outcomes;
    }

    private Outcome one(String taskId, WorkItem item, Consumer<WorkItem> act) {
        try {
            if (item == null) {
                throw new BusinessRefusal("queue.refused.gone");
            }
            act.accept(item);
            return new Outcome(taskId, item.caseNo(), item.taskName(), null);
        } catch (RuntimeException e) {
            BusinessRefusal refusal = BusinessRefusal.in(e);
            if (refusal == null) {
                throw e;
            }
            return new Outcome(
                    taskId,
                    item == null ? null : item.caseNo(),
                    item == null ? null : item.taskName(),
                    texts.of(refusal));
        }
    }

    /**
     * One line of the report.
     *
     * @param refusal the sentence, or null where it was done
     */
    public record Outcome(String taskId, String caseNo, String taskName, String refusal)
            implements java.io.Serializable {

        public boolean done() {
            return refusal == null;
        }
    }
}
