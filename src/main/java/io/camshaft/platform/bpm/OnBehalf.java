package io.camshaft.platform.bpm;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * Does work of the engine as a person, with their groups and tenants: so that the engine checks what they may and the journal
 * knows who did it. Calls from own pages run without any check otherwise.
 */
@Component
public class OnBehalf {

    private final IdentityService identity;

    OnBehalf(IdentityService identity) {
        this.identity = identity;
    }

    /** Does it as the system, whoever is signed in: for what a person caused without starting it. */
    public <T> T asNobody(Supplier<T> work) {
        Authentication before = identity.getCurrentAuthentication();
        try {
            identity.clearAuthentication();
            return work.get();
        } finally {
            if (before != null) {
                identity.setAuthentication(before.getUserId(), before.getGroupIds(), before.getTenantIds());
            }
        }
    }

    /** Whoever was authenticated on this thread before is so again afterwards. */
    public <T> T as(String personId, Supplier<T> work) {
        Authentication before = identity.getCurrentAuthentication();
        // Asked as nobody: people may not list groups and tenants.
        identity.clearAuthentication();
        try {
            identity.setAuthentication(personId, groupsOf(personId), tenantsOf(personId));
            return work.get();
        } finally {
            if (before == null) {
                identity.clearAuthentication();
            } else {
                identity.setAuthentication(before.getUserId(), before.getGroupIds(), before.getTenantIds());
            }
        }
    }

    private List<String> groupsOf(String personId) {
        return identity.createGroupQuery().groupMember(personId).unlimitedList().stream()
                .map(Group::getId)
                .toList();
    }

    private List<String> tenantsOf(String personId) {
        return identity.createTenantQuery().userMember(personId).includingGroupsOfUser(true).unlimitedList().stream()
                .map(Tenant::getId)
                .toList();
    }
}
