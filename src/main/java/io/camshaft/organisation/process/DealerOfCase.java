package io.camshaft.organisation.process;

import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Person;
import io.camshaft.organisation.StartedFor;
import io.camshaft.organisation.Unit;
import io.camshaft.organisation.UnitKind;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Whose case a new case is. What a dealer's person starts is that dealer's, whatever else is said; what others start is the
 * dealer's named by {@link StartedFor}, else nobody's. A called process belongs to whom its caller belongs.
 */
class DealerOfCase implements TenantIdProvider {

    private final ObjectProvider<Organisation> organisation;

    DealerOfCase(ObjectProvider<Organisation> organisation) {
        this.organisation = organisation;
    }

    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
        DelegateExecution caller = context.getSuperExecution();
        if (caller != null) {
            return caller.getTenantId();
        }
        String starter = Context.getCommandContext().getAuthenticatedUserId();
        String own = starter == null ? null : dealerOf(starter);
        return own == null ? StartedFor.current().orElse(null) : own;
    }

    private String dealerOf(String personId) {
        Organisation known = organisation.getObject();
        return known.person(personId)
                .map(Person::unitCode)
                .flatMap(known::unit)
                .filter(unit -> unit.kind() == UnitKind.DEALER)
                .map(Unit::code)
                .orElse(null);
    }

    @Override
    public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
        return null;
    }

    @Override
    public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext context) {
        DelegateExecution execution = context.getExecution();
        return execution == null ? null : execution.getTenantId();
    }
}
