package io.camshaft.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One unit at a time, with the way up, what is below and who works there: thousands of dealers fit no page. */
@Service
@Transactional(readOnly = true)
public class OrganisationChart {

    private final UnitRepository units;
    private final PersonRepository people;
    private final PersonRoleRepository roles;
    private final TabledWorkingTime workingTime;

    OrganisationChart(
            UnitRepository units, PersonRepository people, PersonRoleRepository roles, TabledWorkingTime workingTime) {
        this.units = units;
        this.people = people;
        this.roles = roles;
        this.workingTime = workingTime;
    }

    /** The unit, or headquarters where no code is given; empty where there is none. */
    public Optional<Page> page(String unitCode) {
        Optional<Unit> unit = unitCode == null || unitCode.isBlank()
                ? units.ofKind(UnitKind.HEADQUARTERS).stream().findFirst()
                : units.find(unitCode);
        return unit.map(found -> new Page(found, above(found), below(found), membersOf(found)));
    }

    private List<Unit> above(Unit unit) {
        LinkedList<Unit> path = new LinkedList<>();
        Optional<Unit> parent = units.above(unit.code());
        while (parent.isPresent()) {
            path.addFirst(parent.get());
            parent = units.above(parent.get().code());
        }
        return new ArrayList<>(path);
    }

    private List<Below> below(Unit unit) {
        Map<String, Long> counts = people.countByUnitBelow(unit.code());
        return units.below(unit.code()).stream()
                .map(child -> new Below(child, counts.getOrDefault(child.code(), 0L)))
                .toList();
    }

    private List<Member> membersOf(Unit unit) {
        LocalDate today = workingTime.today();
        List<Person> found = people.ofUnit(unit.code());
        Map<String, List<RoleAt>> held = roles
                .entered(found.stream().map(Person::id).toList(), today)
                .stream()
                .collect(Collectors.groupingBy(
                        PersonRoleRepository.Held::personId,
                        Collectors.mapping(PersonRoleRepository.Held::roleAt, Collectors.toList())));
        return found.stream()
                .map(person -> new Member(person, held.getOrDefault(person.id(), List.of())))
                .toList();
    }

    /**
     * What a page shows.
     *
     * @param above from headquarters down to the unit's parent
     */
    public record Page(Unit unit, List<Unit> above, List<Below> below, List<Member> people) {}

    /** A unit below and how many people work there. */
    public record Below(Unit unit, long people) {}

    /** Somebody of the unit with the roles they hold today, deputyships left out. */
    public record Member(Person person, List<RoleAt> roles) {}
}
