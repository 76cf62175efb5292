package io.camshaft.customer.process;

import io.camshaft.customer.CustomerStateRefresh;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Decides all customers' states anew. */
@Component
class RefreshStatesDelegate implements JavaDelegate {

    private static final Logger LOG = LoggerFactory.getLogger(RefreshStatesDelegate.class);

    private final CustomerStateRefresh states;

    RefreshStatesDelegate(CustomerStateRefresh states) {
        this.states = states;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LOG.info("{} customers changed their state", states.refresh());
    }
}
