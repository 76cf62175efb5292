package io.camshaft.revisit;

import io.camshaft.organisation.Role;

/** Who puts problems right. */
public enum Department {
    DEALER_SALES(Role.DEALER_SALES, true),
    DEALER_SERVICE(Role.DEALER_SERVICE, true),
    HQ_SERVICE(Role.HQ_SERVICE, false),
    HQ_QUALITY(Role.HQ_QUALITY, false);

    private final Role role;
    private final boolean ofDealer;

    Department(Role role, boolean ofDealer) {
        this.role = role;
        this.ofDealer = ofDealer;
    }

    Role role() {
        return role;
    }

    boolean isOfDealer() {
        return ofDealer;
    }
}
