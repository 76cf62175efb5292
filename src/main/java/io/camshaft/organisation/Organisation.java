package io.camshaft.organisation;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who is who: units, people, roles and who stands in for whom today. */
public interface Organisation {

    Optional<Unit> unit(String code);

    List<Unit> units(UnitKind kind);

    /** The region of a dealer; fails for an unknown dealer. */
    Unit regionOf(String dealerCode);

    Optional<Person> person(String personId);

    /** People who hold the role at the unit today, deputies of absent ones included, active ones only. */
    List<Person> holders(Role role, String unitCode);

    /** Whether there is anybody among {@link #holders}. */
    boolean isHeld(Role role, String unitCode);

    /** The same people for a group id such as "region-manager.NORTH". */
    List<Person> members(String groupId);

    /** Groups of the person today: own roles, own roles at units, and those of absent people they stand in for. */
    Set<String> groupsOf(String personId);

    /** True where the person holds the role today, at any unit. */
    boolean holds(String personId, Role role);

    /** The absent person for whom this one acts in the group today; empty where the role is their own. */
    Optional<String> actsFor(String personId, String groupId);

    Visibility visibilityOf(String personId);
}
