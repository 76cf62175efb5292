package io.camshaft.organisation.process;

import io.camshaft.organisation.Organisation;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Teaches the engine the organisation: ids as we write them, the walls between dealers, and whose case a case is. */
@Component
class OrganisationEnginePlugin extends AbstractProcessEnginePlugin {

    /** The engine's default allows letters and digits only; roles at units need dots and dashes. */
    private static final String IDS = "[a-zA-Z0-9]+([.-][a-zA-Z0-9]+)*";

    private final ObjectProvider<Organisation> organisation;

    OrganisationEnginePlugin(ObjectProvider<Organisation> organisation) {
        this.organisation = organisation;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setGeneralResourceWhitelistPattern(IDS);
        configuration.setUserResourceWhitelistPattern(IDS);
        configuration.setGroupResourceWhitelistPattern(IDS);
        configuration.setTenantResourceWhitelistPattern(IDS);
        List<SessionFactory> factories = configuration.getCustomSessionFactories() == null
                ? new ArrayList<>()
                : new ArrayList<>(configuration.getCustomSessionFactories());
        factories.add(new HeadquartersTenants.Factory());
        configuration.setCustomSessionFactories(factories);
        configuration.setTenantIdProvider(new DealerOfCase(organisation));
    }
}
