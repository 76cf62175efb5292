package io.camshaft.queue;

import io.camshaft.organisation.Person;
import io.camshaft.platform.worklist.Worklist;
import io.camshaft.queue.AssignmentSettings.Member;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** People with what they have and what is set for them. */
@Component
class Roster {

    private final ColleagueRepository colleagues;
    private final Presence presence;
    private final Worklist worklist;
    private final Clock clock;

    Roster(ColleagueRepository colleagues, Presence presence, Worklist worklist, Clock clock) {
        this.colleagues = colleagues;
        this.presence = presence;
        this.worklist = worklist;
        this.clock = clock;
    }

    List<Member> of(List<Person> people) {
        List<String> ids = people.stream().map(Person::id).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, ColleagueRepository.Setting> settings = colleagues.settings(ids);
        Map<String, Set<String>> skills = colleagues.skills(ids);
        Map<String, Integer> load = worklist.load(ids);
        Set<String> away = presence.awayToday();
        return people.stream()
                .map(person -> {
                    ColleagueRepository.Setting set = settings.get(person.id());
                    return new Member(
                            person.id(),
                            person.name(),
                            set == null || set.present(),
                            away.contains(person.id()),
                            load.getOrDefault(person.id(), 0),
                            set == null ? 1 : set.weight(),
                            String.join(", ", skills.getOrDefault(person.id(), Set.of())));
                })
                .toList();
    }

    void set(String personId, int weight, Set<String> skills) {
        colleagues.setWeight(personId, weight, OffsetDateTime.now(clock));
        colleagues.setSkills(personId, skills);
    }
}
