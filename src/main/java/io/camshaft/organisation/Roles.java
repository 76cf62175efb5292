package io.camshaft.organisation;

import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.jdbc.OncePerTransaction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Groups for models: {@code camunda:candidateGroups="${roles.regionManagerOf(dealerCode)}"}. A task never lands in a queue
 * that nobody reads: where nobody holds the role today, deputies included, the next level up gets it.
 *
 * <p>The levels: dealer marketing, dealer manager, region manager, headquarters marketing, headquarters approver,
 * headquarters director, administrator; a process designer's work goes to the administrator. Where nobody is left, the step is refused.
 */
@Component("roles")
public class Roles {

    private static final List<Role> LADDER = List.of(
            Role.DEALER_MARKETING,
            Role.DEALER_MANAGER,
            Role.REGION_MANAGER,
            Role.HQ_MARKETING,
            Role.HQ_APPROVER,
            Role.HQ_DIRECTOR,
            Role.ADMINISTRATOR);

    private final Organisation organisation;
    /** Many cases that begin in one transaction ask for the same few groups. */
    private final OncePerTransaction<Map<String, String>> found = new OncePerTransaction<>();

    private final OncePerTransaction<Unit> headquarters = new OncePerTransaction<>();

    Roles(Organisation organisation) {
        this.organisation = organisation;
    }

    /**
     * Group of the role at the unit, or of the next level up that somebody holds.
     *
     * @param roleId id of the role, for example "region-manager"
     * @param unitCode a unit of the role's kind
     */
    public String group(String roleId, String unitCode) {
        return found.get(HashMap::new).computeIfAbsent(roleId + "." + unitCode, any -> held(roleId, unitCode));
    }

    private String held(String roleId, String unitCode) {
        Role wanted = Role.ofId(roleId);
        Unit unit = organisation
                .unit(unitCode)
                .filter(found -> found.kind() == wanted.kind())
                .orElseThrow(
                        () -> new BusinessRefusal("organisation.role.wrongKind", roleId, String.valueOf(unitCode)));
        for (Role role = wanted; role != null; role = above(role)) {
            unit = raised(unit, role.kind());
            if (organisation.isHeld(role, unit.code())) {
                return role.at(unit.code());
            }
        }
        throw new BusinessRefusal("organisation.role.nobody", roleId, unitCode);
    }

    public String dealerMarketingOf(String dealerCode) {
        return group(Role.DEALER_MARKETING.id(), dealerCode);
    }

    public String dealerManagerOf(String dealerCode) {
        return group(Role.DEALER_MANAGER.id(), dealerCode);
    }

    /** Of the dealer's region. */
    public String regionManagerOf(String dealerCode) {
        return group(Role.REGION_MANAGER.id(), organisation.regionOf(dealerCode).code());
    }

    public String hqMarketing() {
        return group(Role.HQ_MARKETING.id(), headquarters().code());
    }

    public String hqApprover() {
        return group(Role.HQ_APPROVER.id(), headquarters().code());
    }

    public String hqPrivacy() {
        return atHeadquarters(Role.HQ_PRIVACY.id());
    }

    /** Manager of the dealer; those who answer for personal data where there is no dealer, or more than one. */
    public String dealerManagerOrPrivacy(String dealerCode) {
        return dealerCode == null || dealerCode.isEmpty() ? hqPrivacy() : dealerManagerOf(dealerCode);
    }

    /** The group itself, for example "dealer-sales.D1001", or the next level up that somebody holds. */
    public String stillHeld(String groupId) {
        int dot = groupId.indexOf('.');
        return group(groupId.substring(0, dot), groupId.substring(dot + 1));
    }

    /** The role at headquarters, or the next level up that somebody holds. */
    public String atHeadquarters(String roleId) {
        return group(roleId, headquarters().code());
    }

    private static Role above(Role role) {
        return switch (role) {
            case PROCESS_DESIGNER, HQ_PRIVACY -> Role.ADMINISTRATOR;
            case DEALER_SALES, DEALER_SERVICE -> Role.DEALER_MANAGER;
            case CALL_AGENT -> Role.CALL_SUPERVISOR;
            case CALL_SUPERVISOR, HQ_SERVICE, HQ_QUALITY, HQ_PUBLIC_RELATIONS -> Role.HQ_DIRECTOR;
            default -> {
                int next = LADDER.indexOf(role) + 1;
                yield next < LADDER.size() ? LADDER.get(next) : null;
            }
        };
    }

    /** The unit itself, or the one above it that has the kind. */
    private Unit raised(Unit unit, UnitKind kind) {
        if (unit.kind() == kind) {
            return unit;
        }
        return kind == UnitKind.REGION ? organisation.regionOf(unit.code()) : headquarters();
    }

    private Unit headquarters() {
        return headquarters.get(() -> organisation.units(UnitKind.HEADQUARTERS).stream()
                .findFirst()
                .orElseThrow(() -> new BusinessRefusal("organisation.unit.noHeadquarters")));
    }
}
