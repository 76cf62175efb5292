package io.camshaft.platform.bpm;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.stereotype.Component;

/** Lets own code call the engine as a person: with that person's authorizations and tenants, and as the actor on record. */
@Component
public class OnBehalf {

    private final IdentityService identity;

    OnBehalf(IdentityService identity) {
        this.identity = identity;
    }

    /** Does the work as the person; whoever was authenticated on the thread before is so again afterwards. */
    public <T> T as(String personId, Supplier<T> work) {
        var before = identity.getCurrentAuthentication();
        identity.setAuthentication(personId, groups(personId), tenants(personId));
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
            if (before != null) {
                identity.setAuthentication(before.getUserId(), before.getGroupIds(), before.getTenantIds());
            }
        }
    }

    private List<String> groups(String personId) {
        return identity.createGroupQuery().groupMember(personId).list().stream()
                .map(Group::getId)
                .toList();
    }

    private List<String> tenants(String personId) {
        return identity.createTenantQuery().userMember(personId).includingGroupsOfUser(true).list().stream()
                .map(Tenant::getId)
                .toList();
    }
}
