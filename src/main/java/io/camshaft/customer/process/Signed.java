package io.camshaft.customer.process;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** Who acts. */
final class Signed {

    private Signed() {}

    /** The signed-in person; fails where the engine acts by itself, because nobody's decision is recorded as somebody's. */
    static String in(DelegateTask task) {
        return person(task.getProcessEngineServices().getIdentityService());
    }

    static String in(DelegateExecution execution) {
        return person(execution.getProcessEngineServices().getIdentityService());
    }

    private static String person(IdentityService identity) {
        var authentication = identity.getCurrentAuthentication();
        if (authentication == null || authentication.getUserId() == null) {
            throw new IllegalStateException("Nobody is signed in");
        }
        return authentication.getUserId();
    }
}
