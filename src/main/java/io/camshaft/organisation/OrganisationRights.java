package io.camshaft.organisation;

import org.springframework.stereotype.Component;

/** Who may change the organisation: administrators, and the engine's own ones while nobody has been entered yet. */
@Component
public class OrganisationRights {

    private final Organisation organisation;
    private final EngineIdentities identities;

    OrganisationRights(Organisation organisation, EngineIdentities identities) {
        this.organisation = organisation;
        this.identities = identities;
    }

    public boolean mayAdminister(String personId) {
        return organisation.holds(personId, Role.ADMINISTRATOR) || identities.isEngineAdministrator(personId);
    }
}
