package io.camshaft.platform.security;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * A person as the engine knew them a moment ago.
 *
 * @param groups engine groups, direct ones
 * @param tenants engine tenants, those of the groups included
 * @param seal fingerprint of the stored password hash: another one means that the password was changed
 * @param readAt when this was read
 */
record SignedInPerson(String id, List<String> groups, List<String> tenants, String seal, Instant readAt)
        implements AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return id;
    }
}
