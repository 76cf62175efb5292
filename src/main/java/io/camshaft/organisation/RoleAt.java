package io.camshaft.organisation;

/** A role at a unit, for example region manager of NORTH. The unit's kind is that of the role. */
public record RoleAt(Role role, String unitCode) {

    /** Group that gets the tasks, for example "region-manager.NORTH". */
    public String group() {
        return role.at(unitCode);
    }
}
