package io.camshaft.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Who stands in for whom on a day. A deputy who is away too is represented by their own deputy, so duties reach somebody who
 * is there; a circle ends where it began.
 */
@Component
class StandIns {

    private final AbsenceRepository absences;

    StandIns(AbsenceRepository absences) {
        this.absences = absences;
    }

    /** The person and everybody they stand in for, the person first. */
    Set<String> representedBy(String personId, LocalDate day) {
        return closure(List.of(personId), deputies -> absences.absentFor(deputies, day));
    }

    /** These people and everybody who stands in for them. */
    Set<String> withDeputies(Collection<String> people, LocalDate day) {
        return people.isEmpty() ? Set.of() : closure(people, absent -> absences.deputiesOf(absent, day));
    }

    /** All reached from the first ones by the step; one call of the step per level, mostly one in all. */
    static Set<String> closure(
            Collection<String> first, Function<Collection<String>, ? extends Collection<String>> step) {
        Set<String> reached = new LinkedHashSet<>(first);
        Collection<String> frontier = first;
        while (!frontier.isEmpty()) {
            List<String> next = new ArrayList<>();
            for (String person : step.apply(frontier)) {
                if (reached.add(person)) {
                    next.add(person);
                }
            }
            frontier = next;
        }
        return reached;
    }
}
