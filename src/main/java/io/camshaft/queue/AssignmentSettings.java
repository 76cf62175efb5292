package io.camshaft.queue;

import io.camshaft.platform.BusinessRefusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What supervisors set: skills and shares of their people, and which tasks are given out by rule. */
@Service
@Transactional
public class AssignmentSettings {

    private static final int LONGEST_SKILL = 60;

    private final AssignmentRuleRepository rules;
    private final Roster roster;
    private final Teams teams;
    private final ProcessNames processes;

    AssignmentSettings(AssignmentRuleRepository rules, Roster roster, Teams teams, ProcessNames processes) {
        this.rules = rules;
        this.roster = roster;
        this.teams = teams;
        this.processes = processes;
    }

    @Transactional(readOnly = true)
    public List<Member> membersOf(String leadId) {
        return roster.of(teams.ledBy(leadId));
    }

    /** Rules are the house's; who leads nobody sees none. */
    @Transactional(readOnly = true)
    public List<RuleLine> rulesFor(String leadId) {
        if (!teams.leads(leadId)) {
            return List.of();
        }
        Map<String, String> names =
                choices().stream().collect(Collectors.toMap(Choice::value, Choice::name, (first, second) -> first));
        return rules.all().stream()
                .map(rule -> {
                    String value = rule.processKey() + "~" + rule.elementId();
                    return new RuleLine(
                            names.getOrDefault(value, value),
                            rule.active(),
                            rule.skill(),
                            rule.mostOpen(),
                            rule.takeBackHours());
                })
                .toList();
    }

    /** Tasks that a rule can be about. */
    public List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        processes.names().forEach((process, name) -> processes
                .tasksOf(process)
                .forEach((element, task) -> choices.add(new Choice(process + "~" + element, name + " · " + task))));
        return choices;
    }

    public void set(String leadId, String personId, int weight, String skills) {
        if (!teams.idsLedBy(leadId).contains(personId)) {
            throw new BusinessRefusal("queue.refused.notYourTeam");
        }
        if (weight < 1 || weight > 10) {
            throw new BusinessRefusal("queue.refused.weight");
        }
        Set<String> given = Arrays.stream(skills.split("[,，、;；]"))
                .map(String::strip)
                .filter(skill -> !skill.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        if (given.stream().anyMatch(skill -> skill.length() > LONGEST_SKILL)) {
            throw new BusinessRefusal("queue.refused.skill", LONGEST_SKILL);
        }
        roster.set(personId, weight, given);
    }

    /** @param task "process~element", one of {@link #choices()} */
    public void setRule(String leadId, String task, boolean active, String skill, int most, Integer hours) {
        if (!teams.leads(leadId)) {
            throw new BusinessRefusal("queue.refused.notYourTeam");
        }
        if (choices().stream().noneMatch(choice -> choice.value().equals(task))) {
            throw new BusinessRefusal("queue.refused.noSuchTask");
        }
        if (most < 1 || most > 500 || hours != null && (hours < 1 || hours > 500) || skill.length() > LONGEST_SKILL) {
            throw new BusinessRefusal("queue.refused.rule");
        }
        String[] parts = task.split("~", 2);
        rules.save(new AssignmentRule(parts[0], parts[1], active, skill.isBlank() ? null : skill.strip(), most, hours));
    }

    /** @param skills with commas between */
    public record Member(
            String id, String name, boolean present, boolean awayToday, int open, int weight, String skills) {}

    public record RuleLine(String name, boolean active, String skill, int most, Integer hours) {}

    public record Choice(String value, String name) {}
}
