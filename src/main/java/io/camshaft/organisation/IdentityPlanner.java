package io.camshaft.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Works out from four reads of the whole organisation what the engine should know today. */
@Component
public class IdentityPlanner {

    private final UnitRepository units;
    private final PersonRepository people;
    private final PersonRoleRepository roles;
    private final AbsenceRepository absences;
    private final TabledWorkingTime workingTime;

    IdentityPlanner(
            UnitRepository units,
            PersonRepository people,
            PersonRoleRepository roles,
            AbsenceRepository absences,
            TabledWorkingTime workingTime) {
        this.units = units;
        this.people = people;
        this.roles = roles;
        this.absences = absences;
        this.workingTime = workingTime;
    }

    public IdentityPlan today() {
        LocalDate today = workingTime.today();
        List<Unit> allUnits = units.all();
        List<Person> allPeople = people.all();
        Map<String, Person> active =
                allPeople.stream().filter(Person::active).collect(Collectors.toMap(Person::id, Function.identity()));
        Map<String, List<RoleAt>> held = roles.all(today).stream()
                .collect(Collectors.groupingBy(
                        PersonRoleRepository.Held::personId,
                        Collectors.mapping(PersonRoleRepository.Held::roleAt, Collectors.toList())));
        Map<String, Set<String>> absentByDeputy = absences.standIns(today).stream()
                .filter(standIn -> active.containsKey(standIn.personId()))
                .collect(Collectors.groupingBy(
                        AbsenceRepository.StandIn::deputyId,
                        Collectors.mapping(AbsenceRepository.StandIn::personId, Collectors.toSet())));
        Map<String, Set<String>> dealers = dealersByWorkplace(allUnits);
        Map<String, Set<String>> groups = new HashMap<>();
        Map<String, Set<String>> tenants = new HashMap<>();
        for (String person : active.keySet()) {
            Set<String> represented = StandIns.closure(Set.of(person), deputies -> deputies.stream()
                    .flatMap(deputy -> absentByDeputy.getOrDefault(deputy, Set.of()).stream())
                    .toList());
            groups.put(person, IdentityPlan.groups(rolesOf(represented, held)));
            tenants.put(person, workplaces(represented, active, held, dealers));
        }
        return new IdentityPlan(allUnits, allPeople, groups, tenants);
    }

    private static List<RoleAt> rolesOf(Collection<String> people, Map<String, List<RoleAt>> held) {
        return people.stream()
                .flatMap(person -> held.getOrDefault(person, List.of()).stream())
                .toList();
    }

    private static Set<String> workplaces(
            Set<String> people,
            Map<String, Person> active,
            Map<String, List<RoleAt>> held,
            Map<String, Set<String>> dealers) {
        Set<String> seen = new LinkedHashSet<>();
        for (String person : people) {
            seen.addAll(dealers.getOrDefault(active.get(person).unitCode(), Set.of()));
            for (RoleAt role : held.getOrDefault(person, List.of())) {
                seen.addAll(dealers.getOrDefault(role.unitCode(), Set.of()));
            }
        }
        return seen;
    }

    /** Dealers that somebody of the unit deals with: a dealer itself, or those of a region. */
    private static Map<String, Set<String>> dealersByWorkplace(List<Unit> units) {
        Map<String, Set<String>> dealers = new HashMap<>();
        for (Unit unit : units) {
            if (unit.kind() == UnitKind.DEALER) {
                dealers.computeIfAbsent(unit.code(), code -> new LinkedHashSet<>())
                        .add(unit.code());
                dealers.computeIfAbsent(unit.parentCode(), code -> new LinkedHashSet<>())
                        .add(unit.code());
            }
        }
        return dealers;
    }
}
