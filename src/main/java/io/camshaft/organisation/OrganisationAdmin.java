package io.camshaft.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Changes who is who. Every act is one transaction together with the engine's users, groups and tenants, and may be repeated:
 * what is there already is brought to the given state. Rules that say no throw {@link io.camshaft.platform.BusinessRefusal}.
 * Callers check that the acting person may do it; see {@link OrganisationRights}.
 */
public interface OrganisationAdmin {

    /** Adds the unit or changes the one with its code; the unit above must be there. */
    void addUnit(Unit unit);

    void addUnits(Collection<Unit> units);

    /**
     * Adds the person or changes the one with this id, and makes the roles the ones they hold from today on; roles not named
     * end. A new person cannot sign in before a password is set; an inactive one cannot sign in and holds nothing.
     */
    void addPerson(Person person, Set<RoleAt> roles);

    /** The same for many people, compared with the engine once. */
    void addPeople(Map<Person, Set<RoleAt>> people);

    /** Sets the password a person signs in with; refused where it is weaker than the password policy. */
    void setPassword(String personId, String password);

    /**
     * From the first to the last day, both included, the deputy holds the person's roles too.
     *
     * @return id of the absence
     */
    long enterAbsence(String personId, String deputyId, LocalDate fromOn, LocalDate toOn, String enteredBy);

    /** Ends an absence; the deputy loses the roles at once. */
    void cancelAbsence(long absenceId, String cancelledBy);
}
