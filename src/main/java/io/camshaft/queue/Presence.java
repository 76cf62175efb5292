package io.camshaft.queue;

import io.camshaft.organisation.Absence;
import io.camshaft.organisation.Absences;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is there for new work: nobody who is away today, and nobody who has switched themselves off. */
@Service
@Transactional
public class Presence {

    private final ColleagueRepository colleagues;
    private final Absences absences;
    private final Clock clock;

    Presence(ColleagueRepository colleagues, Absences absences, Clock clock) {
        this.colleagues = colleagues;
        this.absences = absences;
        this.clock = clock;
    }

    public void set(String personId, boolean present) {
        colleagues.setPresent(personId, present, OffsetDateTime.now(clock));
    }

    /** The switch alone; an absence is entered elsewhere. */
    @Transactional(readOnly = true)
    public boolean isPresent(String personId) {
        ColleagueRepository.Setting setting =
                colleagues.settings(Set.of(personId)).get(personId);
        return setting == null || setting.present();
    }

    @Transactional(readOnly = true)
    public Set<String> presentOf(Collection<String> people) {
        if (people.isEmpty()) {
            return Set.of();
        }
        Map<String, ColleagueRepository.Setting> settings = colleagues.settings(people);
        Set<String> away = awayToday();
        Set<String> present = new TreeSet<>(people);
        present.removeIf(person -> away.contains(person)
                || settings.containsKey(person) && !settings.get(person).present());
        return present;
    }

    @Transactional(readOnly = true)
    public Set<String> awayToday() {
        LocalDate today = absences.today();
        return absences.all().stream()
                .filter(absence -> absence.begunOn(today))
                .map(Absence::personId)
                .collect(Collectors.toSet());
    }
}
