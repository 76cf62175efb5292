package io.camshaft.platform.bpm;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * Does work of the engine as a person, with their groups and tenants: so that the engine checks what they may and the journal
 * knows who did it. Calls from own pages run without any check otherwise.
 */
@Component
public class OnBehalf {

    private final IdentityService identity;
    private final ProcessEngineConfigurationImpl configuration;

    OnBehalf(IdentityService identity, ProcessEngine engine) {
        this.identity = identity;
        this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
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

    /**
     * The same for an act whose rights the caller has checked itself, because the engine's permissions have no word for it: the
     * person is the actor on record, and the engine asks nothing.
     */
    public <T> T asChecked(String personId, Supplier<T> work) {
        return as(personId, () -> configuration
                .getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(work::get)));
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
