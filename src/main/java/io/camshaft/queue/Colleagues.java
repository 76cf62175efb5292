package io.camshaft.queue;

import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Person;
import io.camshaft.platform.worklist.WorkItem;
import io.camshaft.platform.worklist.WorkView;
import io.camshaft.platform.worklist.Worklist;
import io.camshaft.queue.FairShare.Colleague;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Everybody who was asked to do a task, with what matters for giving it out. */
@Component
class Colleagues {

    private final Worklist worklist;
    private final Organisation organisation;
    private final ColleagueRepository settings;
    private final Presence presence;
    private final List<WorkView> views;

    Colleagues(
            Worklist worklist,
            Organisation organisation,
            ColleagueRepository settings,
            Presence presence,
            List<WorkView> views) {
        this.worklist = worklist;
        this.organisation = organisation;
        this.settings = settings;
        this.presence = presence;
        this.views = views;
    }

    /** In the order of their ids; only people whose sight covers the task's dealer. */
    List<Colleague> of(WorkItem item) {
        Set<String> people = new TreeSet<>(worklist.peopleOf(item.taskId()));
        worklist.groupsOf(item.taskId())
                .forEach(group ->
                        organisation.members(group).stream().map(Person::id).forEach(people::add));
        people.removeIf(person -> !sees(person, item));
        if (people.isEmpty()) {
            return List.of();
        }
        Set<String> present = presence.presentOf(people);
        Map<String, ColleagueRepository.Setting> known = settings.settings(people);
        Map<String, Set<String>> skills = settings.skills(people);
        Map<String, Integer> load = worklist.load(people);
        Map<String, Long> turns = settings.turns(item.processKey(), item.elementId());
        return people.stream()
                .map(person -> new Colleague(
                        person,
                        present.contains(person),
                        skills.getOrDefault(person, Set.of()),
                        load.getOrDefault(person, 0),
                        known.containsKey(person) ? known.get(person).weight() : 1,
                        turns.getOrDefault(person, 0L)))
                .toList();
    }

    private boolean sees(String person, WorkItem item) {
        return item.dealerCode() == null || organisation.visibilityOf(person).covers(item.dealerCode());
    }

    /** Skills that the case needs, as its capability says. */
    Set<String> skillsFor(WorkItem item) {
        Set<String> needed = new TreeSet<>();
        if (item.caseNo() != null) {
            views.stream()
                    .filter(view -> view.processKey().equals(item.caseKey()))
                    .map(view -> view.skillsNeeded(List.of(item.caseNo())).get(item.caseNo()))
                    .filter(skill -> skill != null)
                    .forEach(needed::add);
        }
        return needed;
    }

    void tookTurn(WorkItem item, Colleague chosen) {
        long last = settings.turns(item.processKey(), item.elementId()).values().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        settings.setTurn(item.processKey(), item.elementId(), chosen.personId(), last + 1);
    }
}
