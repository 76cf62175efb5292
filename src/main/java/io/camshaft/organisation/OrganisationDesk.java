package io.camshaft.organisation;

import io.camshaft.platform.BusinessRefusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes units and people, and tells the engine in the same transaction. */
@Service
@Transactional
class OrganisationDesk implements OrganisationAdmin {

    private static final Logger LOG = LoggerFactory.getLogger(OrganisationDesk.class);
    /** PostgreSQL takes at most 65,535 parameters in a statement. */
    private static final int CHUNK = 10_000;

    private final UnitRepository units;
    private final PersonRepository people;
    private final PersonRoleRepository roles;
    private final AbsenceDesk absences;
    private final EngineIdentities identities;
    private final TabledWorkingTime workingTime;

    OrganisationDesk(
            UnitRepository units,
            PersonRepository people,
            PersonRoleRepository roles,
            AbsenceDesk absences,
            EngineIdentities identities,
            TabledWorkingTime workingTime) {
        this.units = units;
        this.people = people;
        this.roles = roles;
        this.absences = absences;
        this.identities = identities;
        this.workingTime = workingTime;
    }

    @Override
    public void addUnit(Unit unit) {
        addUnits(List.of(unit));
    }

    @Override
    public void addUnits(Collection<Unit> added) {
        Map<String, Unit> known = new HashMap<>(unitsByCode());
        int changed = 0;
        for (Unit unit : added.stream().sorted(Comparator.comparing(Unit::kind)).toList()) {
            UnitRules.check(unit, known);
            if (!unit.equals(known.put(unit.code(), unit))) {
                units.save(unit);
                changed++;
            }
        }
        identities.refresh();
        LOG.info("Organisation: {} units given, {} changed", added.size(), changed);
    }

    @Override
    public void addPerson(Person person, Set<RoleAt> held) {
        addPeople(Map.of(person, held));
    }

    @Override
    public void addPeople(Map<Person, Set<RoleAt>> added) {
        Map<String, Unit> known = unitsByCode();
        added.forEach((person, held) -> PersonRules.check(person, held, known));
        LocalDate today = workingTime.today();
        List<Person> all = List.copyOf(added.keySet());
        for (int i = 0; i < all.size(); i += CHUNK) {
            save(all.subList(i, Math.min(all.size(), i + CHUNK)), added, today);
        }
        identities.refresh();
        LOG.info("Organisation: {} people given", added.size());
    }

    private void save(List<Person> some, Map<Person, Set<RoleAt>> added, LocalDate today) {
        List<String> ids = some.stream().map(Person::id).toList();
        Map<String, Person> before =
                people.among(ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        Map<String, Set<RoleAt>> heldBefore = new HashMap<>();
        roles.entered(ids, today).forEach(row -> heldBefore
                .computeIfAbsent(row.personId(), id -> new HashSet<>())
                .add(row.roleAt()));
        for (Person person : some) {
            if (!person.equals(before.get(person.id()))) {
                people.save(person);
            }
            roles.replace(person.id(), heldBefore.getOrDefault(person.id(), Set.of()), added.get(person), today);
        }
    }

    @Override
    public void setPassword(String personId, String password) {
        if (people.activeAmong(List.of(personId)).isEmpty()) {
            throw new BusinessRefusal("organisation.person.unknown");
        }
        identities.setPassword(personId, password);
        LOG.info("Organisation: a password was set");
    }

    @Override
    public long enterAbsence(String personId, String deputyId, LocalDate fromOn, LocalDate toOn, String enteredBy) {
        return absences.enter(personId, deputyId, fromOn, toOn, enteredBy);
    }

    @Override
    public void cancelAbsence(long absenceId, String cancelledBy) {
        absences.cancel(absenceId, cancelledBy);
    }

    private Map<String, Unit> unitsByCode() {
        return units.all().stream().collect(Collectors.toMap(Unit::code, Function.identity()));
    }
}
