package io.camshaft.organisation.process;

import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Person;
import io.camshaft.organisation.StartedFor;
import io.camshaft.organisation.Unit;
import io.camshaft.organisation.UnitKind;
import io.camshaft.platform.form.Submission;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Whose case a new case is. What a dealer's person starts is that dealer's, whatever else is said; what others start is the
 * dealer's named by {@link StartedFor} or by the field dealerCode of the start form, else nobody's. A called process belongs to
 * whom its caller belongs.
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
        return own == null
                ? StartedFor.current().or(DealerOfCase::dealerInTheForm).orElse(null)
                : own;
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

    /** What the start form says under this key; the process refuses a dealer that does not exist. */
    private static Optional<String> dealerInTheForm() {
        return Submission.maybeCurrent().map(form -> form.text("dealerCode"));
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
