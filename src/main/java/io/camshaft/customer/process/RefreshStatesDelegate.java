package io.camshaft.customer.process;

import io.camshaft.customer.CustomerStates;
import io.camshaft.customer.NightlyRefresh;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Decides all customers' states anew. */
@Component
class RefreshStatesDelegate implements JavaDelegate {

    private static final Logger LOG = LoggerFactory.getLogger(RefreshStatesDelegate.class);

    private final NightlyRefresh states;

    RefreshStatesDelegate(NightlyRefresh states) {
        this.states = states;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CustomerStates.Refreshed changed = states.refresh();
        LOG.info("{} customers changed their state, {} their tier", changed.states(), changed.tiers());
    }
}
