package io.camshaft.customer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is decided and counted anew every night: states, tiers and the numbers of those who steer. */
@Service
class NightlyRefresh implements CustomerStateRefresh {

    private final CustomerStates states;
    private final CustomerNumbers numbers;

    NightlyRefresh(CustomerStates states, CustomerNumbers numbers) {
        this.states = states;
        this.numbers = numbers;
    }

    @Override
    @Transactional
    public int refresh() {
        int changed = states.refresh().states();
        numbers.refresh();
        return changed;
    }
}
