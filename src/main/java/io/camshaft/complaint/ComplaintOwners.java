package io.camshaft.complaint;

import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Person;
import io.camshaft.organisation.Role;
import io.camshaft.organisation.Roles;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who leads a case at which level: agent or the table's role, supervisor, region, headquarters. */
@Component
public class ComplaintOwners {

    public static final int SUPERVISOR = 1;
    public static final int REGION = 2;
    public static final int HEADQUARTERS = 3;

    private final Roles roles;
    private final Organisation organisation;

    ComplaintOwners(Roles roles, Organisation organisation) {
        this.roles = roles;
        this.organisation = organisation;
    }

    public String group(Complaint c) {
        return group(c, c.levelNo());
    }

    /** Group of the level, or the next one up that somebody holds. */
    public String group(Complaint c, int level) {
        return switch (level) {
            case 0 -> roles.atHeadquarters(c.queueRole() == null ? Role.CALL_AGENT.id() : c.queueRole());
            case SUPERVISOR -> supervisor();
            case REGION ->
                c.dealerCode() == null
                        ? roles.atHeadquarters(Role.HQ_SERVICE.id())
                        : roles.regionManagerOf(c.dealerCode());
            default -> roles.atHeadquarters(Role.HQ_SERVICE.id());
        };
    }

    public String supervisor() {
        return roles.atHeadquarters(Role.CALL_SUPERVISOR.id());
    }

    /** Who was told no once is called back by the supervisor. */
    public String caller(Complaint c) {
        return c.dissatisfied() == 0 ? roles.atHeadquarters(Role.CALL_AGENT.id()) : supervisor();
    }

    /** @param roleId a department; those of the dealer and its region need a dealer */
    public String department(String roleId, String dealerCode) {
        Role role = Role.ofId(roleId);
        return switch (role.kind()) {
            case HEADQUARTERS -> roles.atHeadquarters(roleId);
            case REGION -> roles.regionManagerOf(dealerCode);
            case DEALER -> roles.group(roleId, dealerCode);
        };
    }

    /** The one above a department: of a dealer its region, of anybody else the director. */
    public String above(String group) {
        int dot = group.indexOf('.');
        Role role = Role.ofId(group.substring(0, dot));
        return switch (role.kind()) {
            case DEALER -> roles.regionManagerOf(group.substring(dot + 1));
            case REGION -> roles.atHeadquarters(Role.HQ_SERVICE.id());
            case HEADQUARTERS -> roles.atHeadquarters(Role.HQ_DIRECTOR.id());
        };
    }

    public List<String> members(String group) {
        return organisation.members(group).stream().map(Person::id).toList();
    }

    /** Whether the person works on complaints at headquarters or leads this one. */
    public boolean works(Complaint c, String personId) {
        return organisation.holds(personId, Role.CALL_AGENT)
                || organisation.holds(personId, Role.CALL_SUPERVISOR)
                || organisation.holds(personId, Role.HQ_SERVICE)
                || organisation.groupsOf(personId).contains(group(c));
    }

    public boolean supervises(String personId) {
        return organisation.holds(personId, Role.CALL_SUPERVISOR)
                || organisation.groupsOf(personId).contains(supervisor());
    }
}
