package io.camshaft.organisation;

import io.camshaft.platform.security.WorkingGroups;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Every role is a group that works with Tasklist. */
@Component
class RoleGroups implements WorkingGroups {

    @Override
    public Set<String> ids() {
        return Arrays.stream(Role.values()).map(Role::id).collect(Collectors.toUnmodifiableSet());
    }
}
