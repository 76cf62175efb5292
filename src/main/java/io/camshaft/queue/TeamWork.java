package io.camshaft.queue;

import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.text.Texts;
import io.camshaft.platform.web.PersonNames;
import io.camshaft.platform.worklist.WorkItem;
import io.camshaft.platform.worklist.Worklist;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** All the work of somebody who is away goes to others. */
@Service
public class TeamWork {

    private static final int MOST = 500;

    private final Worklist worklist;
    private final Teams teams;
    private final QueueActs acts;
    private final Assignment assignment;
    private final Words words;

    TeamWork(Worklist worklist, Teams teams, QueueActs acts, Assignment assignment, Words words) {
        this.worklist = worklist;
        this.teams = teams;
        this.acts = acts;
        this.assignment = assignment;
        this.words = words;
    }

    /**
     * By the same rule that gives out new work, or all to one person.
     *
     * @param toId null or blank for the rule
     */
    public List<Spread> spread(String fromId, String toId, String reason, String actorId) {
        if (!teams.idsLedBy(actorId).contains(fromId)) {
            throw new BusinessRefusal("queue.refused.notYourTeam");
        }
        if (reason == null || reason.isBlank()) {
            throw new BusinessRefusal("queue.refused.reason");
        }
        List<WorkItem> held = worklist.heldBy(fromId, MOST);
        if (toId != null && !toId.isBlank()) {
            return allTo(held, toId.strip(), reason, actorId);
        }
        List<Spread> report = new ArrayList<>();
        for (WorkItem item : held) {
            report.add(byRule(item, actorId, reason));
        }
        return report;
    }

    private List<Spread> allTo(List<WorkItem> held, String toId, String reason, String actorId) {
        Set<String> ids = held.stream().map(WorkItem::taskId).collect(Collectors.toCollection(LinkedHashSet::new));
        return acts.handOver(ids, actorId, toId, reason).stream()
                .map(outcome -> new Spread(
                        outcome.caseNo(),
                        outcome.taskName(),
                        outcome.done() ? words.name(toId) : null,
                        outcome.refusal()))
                .toList();
    }

    private Spread byRule(WorkItem item, String actorId, String reason) {
        try {
            String to =
                    assignment.passOn(item, actorId, reason).map(words::name).orElseGet(words::itsGroups);
            return new Spread(item.caseNo(), item.taskName(), to, null);
        } catch (RuntimeException e) {
            BusinessRefusal refusal = BusinessRefusal.in(e);
            if (refusal == null) {
                throw e;
            }
            return new Spread(item.caseNo(), item.taskName(), null, words.sentence(refusal));
        }
    }

    /** @param to who has it now, in words; null where it was refused */
    public record Spread(String caseNo, String taskName, String to, String refusal) implements java.io.Serializable {}

    /** How the report says it. */
    @org.springframework.stereotype.Component
    static class Words {

        private final PersonNames people;
        private final Texts texts;

        Words(PersonNames people, Texts texts) {
            this.people = people;
            this.texts = texts;
        }

        String name(String personId) {
            return people.nameOf(personId);
        }

        String itsGroups() {
            return texts.get("queue.team.itsGroups");
        }

        String sentence(BusinessRefusal refusal) {
            return texts.of(refusal);
        }
    }
}
