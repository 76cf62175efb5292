package io.camshaft.queue;

import io.camshaft.platform.worklist.WorkItem;
import io.camshaft.queue.FairShare.Choice;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives one task to whom the rule finds, with the reason: one transaction each, so that the next one sees the new load. */
@Service
@Transactional(propagation = Propagation.REQUIRES_NEW)
class Assignment {

    private final AssignmentRuleRepository rules;
    private final Colleagues colleagues;
    private final QueueWork work;
    private final Decisions decisions;

    Assignment(AssignmentRuleRepository rules, Colleagues colleagues, QueueWork work, Decisions decisions) {
        this.rules = rules;
        this.colleagues = colleagues;
        this.work = work;
        this.decisions = decisions;
    }

    /** The person who got the free task; empty where the rule is off meanwhile or nobody can. */
    public Optional<String> assign(WorkItem item) {
        Optional<AssignmentRule> rule =
                rules.lock(item.processKey(), item.elementId()).filter(AssignmentRule::active);
        if (rule.isEmpty()) {
            return Optional.empty();
        }
        Set<String> skills = colleagues.skillsFor(item);
        if (rule.get().skill() != null) {
            skills.add(rule.get().skill());
        }
        return FairShare.of(colleagues.of(item), skills, rule.get().mostOpen())
                .map(choice -> give(item, null, choice, skills, null));
    }

    /**
     * A task of somebody who cannot work on it goes to a colleague, or back to its groups where nobody can.
     *
     * @param actorId who leads them
     * @param reason why they cannot
     * @return the colleague; empty where it went back
     */
    public Optional<String> passOn(WorkItem item, String actorId, String reason) {
        rules.lock(item.processKey(), item.elementId());
        Set<String> skills = colleagues.skillsFor(item);
        Optional<Choice> choice = FairShare.of(
                colleagues.of(item).stream()
                        .filter(each -> !each.personId().equals(item.assignee()))
                        .toList(),
                skills,
                Integer.MAX_VALUE);
        if (choice.isEmpty()) {
            work.handOver(item.taskId(), actorId, item.assignee(), null, reason);
            return Optional.empty();
        }
        return choice.map(found -> give(item, actorId, found, skills, reason));
    }

    private String give(WorkItem item, String actorId, Choice choice, Set<String> skills, String reason) {
        String person = choice.colleague().personId();
        String why = decisions.why(choice, skills, reason);
        work.handOver(item.taskId(), actorId, item.assignee(), person, why);
        colleagues.tookTurn(item, choice.colleague());
        decisions.keep(item, person, why);
        return person;
    }
}
