package io.camshaft.organisation.process;

import io.camshaft.organisation.Role;
import io.camshaft.organisation.Unit;
import io.camshaft.platform.text.Texts;
import org.springframework.stereotype.Component;

/** Names of the groups, as Tasklist shows them, in the installation's language. */
@Component
class RoleNames {

    private final Texts texts;

    RoleNames(Texts texts) {
        this.texts = texts;
    }

    String of(Role role) {
        return texts.get(role.textKey());
    }

    String of(Role role, Unit unit) {
        return texts.get("organisation.role.atUnit", of(role), unit.name());
    }
}
