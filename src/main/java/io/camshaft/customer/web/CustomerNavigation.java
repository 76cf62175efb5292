package io.camshaft.customer.web;

import io.camshaft.customer.CustomerRights;
import io.camshaft.platform.web.NavigationEntry;
import org.springframework.stereotype.Component;

/** The customers in the navigation, for those who may find any. */
@Component
class CustomerNavigation implements NavigationEntry {

    private final CustomerRights rights;

    CustomerNavigation(CustomerRights rights) {
        this.rights = rights;
    }

    @Override
    public String href() {
        return "/customers";
    }

    @Override
    public String textKey() {
        return "customer.nav.customers";
    }

    @Override
    public boolean shownTo(String personId) {
        return rights.mayFind(personId);
    }

    @Override
    public int rank() {
        return 20;
    }
}
