package io.camshaft.queue;

import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Person;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose work a person looks after. */
@Component
@Transactional(readOnly = true)
public class Teams {

    private final TeamRuleRepository rules;
    private final Organisation organisation;

    Teams(TeamRuleRepository rules, Organisation organisation) {
        this.rules = rules;
        this.organisation = organisation;
    }

    /** People whom the person leads today, by name; empty for most. */
    public List<Person> ledBy(String personId) {
        return ledBy(personId, organisation.groupsOf(personId));
    }

    private List<Person> ledBy(String personId, Set<String> groups) {
        Map<String, Person> led = new TreeMap<>();
        for (TeamRuleRepository.TeamRule rule : rules.all()) {
            groups.stream()
                    .filter(group -> group.startsWith(rule.leadRole() + "."))
                    .map(group ->
                            rule.memberRole() + group.substring(rule.leadRole().length()))
                    .flatMap(group -> organisation.members(group).stream())
                    .filter(member -> !member.id().equals(personId))
                    .forEach(member -> led.put(member.id(), member));
        }
        return led.values().stream()
                .sorted(Comparator.comparing(Person::name).thenComparing(Person::id))
                .toList();
    }

    /** People who are asked for the same tasks as the person, and those whom they lead; by name, without the person. */
    public List<Person> besides(String personId) {
        Map<String, Person> found = new TreeMap<>();
        Set<String> groups = organisation.groupsOf(personId);
        ledBy(personId, groups).forEach(member -> found.put(member.id(), member));
        groups.stream()
                .filter(group -> group.contains("."))
                .flatMap(group -> organisation.members(group).stream())
                .filter(colleague -> !colleague.id().equals(personId))
                .forEach(colleague -> found.put(colleague.id(), colleague));
        return found.values().stream()
                .sorted(Comparator.comparing(Person::name).thenComparing(Person::id))
                .toList();
    }

    /** People who lead the person today. */
    public List<Person> leadsOf(String personId) {
        Map<String, Person> leads = new TreeMap<>();
        Set<String> groups = organisation.groupsOf(personId);
        for (TeamRuleRepository.TeamRule rule : rules.all()) {
            groups.stream()
                    .filter(group -> group.startsWith(rule.memberRole() + "."))
                    .map(group ->
                            rule.leadRole() + group.substring(rule.memberRole().length()))
                    .flatMap(group -> organisation.members(group).stream())
                    .filter(lead -> !lead.id().equals(personId))
                    .forEach(lead -> leads.put(lead.id(), lead));
        }
        return List.copyOf(leads.values());
    }

    public Set<String> idsLedBy(String personId) {
        return ledBy(personId).stream().map(Person::id).collect(Collectors.toSet());
    }

    /** The same for somebody whose groups are known already. */
    public Set<String> idsLedBy(String personId, Set<String> groups) {
        return ledBy(personId, groups).stream().map(Person::id).collect(Collectors.toSet());
    }

    public boolean leads(String personId) {
        return !ledBy(personId).isEmpty();
    }
}
