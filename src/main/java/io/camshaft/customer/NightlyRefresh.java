package io.camshaft.customer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is decided and counted anew every night: states, tiers and the numbers of those who steer. */
@Service
public class NightlyRefresh {

    private final CustomerStates states;
    private final CustomerNumbers numbers;

    NightlyRefresh(CustomerStates states, CustomerNumbers numbers) {
        this.states = states;
        this.numbers = numbers;
    }

    /** What changed. */
    @Transactional
    public CustomerStates.Refreshed refresh() {
        CustomerStates.Refreshed changed = states.refresh();
        numbers.refresh();
        return changed;
    }
}
