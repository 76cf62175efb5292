package io.camshaft.organisation;

import io.camshaft.platform.BusinessRefusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters and cancels absences; the deputy's rights follow in the same transaction. */
@Service
@Transactional
class AbsenceDesk implements Absences {

    private static final Logger LOG = LoggerFactory.getLogger(AbsenceDesk.class);
    /** A longer one is a typing error or a case for the organisation's roles. */
    private static final int LONGEST_YEARS = 2;

    private final AbsenceRepository absences;
    private final PersonRepository people;
    private final UnitRepository units;
    private final EngineIdentities identities;
    private final TabledWorkingTime workingTime;
    private final Clock clock;

    AbsenceDesk(
            AbsenceRepository absences,
            PersonRepository people,
            UnitRepository units,
            EngineIdentities identities,
            TabledWorkingTime workingTime,
            Clock clock) {
        this.absences = absences;
        this.people = people;
        this.units = units;
        this.identities = identities;
        this.workingTime = workingTime;
        this.clock = clock;
    }

    public long enter(String personId, String deputyId, LocalDate fromOn, LocalDate toOn, String enteredBy) {
        Person person = active(personId);
        Person deputy = active(deputyId);
        checkDays(fromOn, toOn);
        checkDeputy(person, deputy);
        if (absences.overlaps(personId, fromOn, toOn)) {
            throw new BusinessRefusal("organisation.absence.overlap");
        }
        if (absences.overlaps(deputyId, fromOn, toOn)) {
            throw new BusinessRefusal("organisation.absence.deputyAway");
        }
        long id = absences.add(personId, deputyId, fromOn, toOn, enteredBy, now());
        identities.refresh();
        LOG.info("Absence {} entered from {} to {}", id, fromOn, toOn);
        return id;
    }

    public void cancel(long absenceId, String cancelledBy) {
        if (!absences.cancel(absenceId, cancelledBy, now())) {
            throw new BusinessRefusal("organisation.absence.unknown");
        }
        identities.refresh();
        LOG.info("Absence {} cancelled", absenceId);
    }

    private void checkDays(LocalDate fromOn, LocalDate toOn) {
        if (fromOn == null || toOn == null || toOn.isBefore(fromOn)) {
            throw new BusinessRefusal("organisation.absence.days");
        }
        if (toOn.isBefore(workingTime.today())) {
            throw new BusinessRefusal("organisation.absence.past");
        }
        if (toOn.isAfter(fromOn.plusYears(LONGEST_YEARS))) {
            throw new BusinessRefusal("organisation.absence.tooLong", LONGEST_YEARS);
        }
    }

    /** A dealer is another company: its people stand in for colleagues only. */
    private void checkDeputy(Person person, Person deputy) {
        if (person.id().equals(deputy.id())) {
            throw new BusinessRefusal("organisation.absence.self");
        }
        boolean dealers = units.find(deputy.unitCode()).orElseThrow().kind() == UnitKind.DEALER;
        if (dealers && !deputy.unitCode().equals(person.unitCode())) {
            throw new BusinessRefusal("organisation.absence.otherDealer");
        }
    }

    private Person active(String personId) {
        return people.activeAmong(List.of(String.valueOf(personId))).stream()
                .findFirst()
                .orElseThrow(() -> new BusinessRefusal("organisation.person.unknown"));
    }

    @Override
    @Transactional(readOnly = true)
    public LocalDate today() {
        return workingTime.today();
    }

    @Override
    @Transactional(readOnly = true)
    public ZoneId zone() {
        return workingTime.calendar().zone();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Absence> find(long absenceId) {
        return absences.find(absenceId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Absence> of(String personId) {
        return absences.of(personId, workingTime.today());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Absence> all() {
        return absences.all(workingTime.today());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Person> deputiesFor(String personId, String words) {
        if (words == null || words.isBlank()) {
            return List.of();
        }
        return people
                .find(personId)
                .flatMap(person -> units.find(person.unitCode()))
                .map(unit -> people.search(words, unit))
                .orElse(List.of())
                .stream()
                .filter(candidate -> !candidate.id().equals(personId))
                .toList();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
