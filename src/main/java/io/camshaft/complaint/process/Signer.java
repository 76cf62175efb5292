package io.camshaft.complaint.process;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Who acts, and for whom a form is opened. */
@Component
class Signer {

    private final IdentityService identity;

    Signer(IdentityService identity) {
        this.identity = identity;
    }

    /** Empty where the engine or our own code acts by itself. */
    Optional<String> maybe() {
        return Optional.ofNullable(identity.getCurrentAuthentication()).map(person -> person.getUserId());
    }

    /** The signed-in person; fails where nobody is, because nobody's word is recorded as somebody's. */
    static String of(DelegateTask task) {
        var authentication =
                task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        if (authentication == null || authentication.getUserId() == null) {
            throw new IllegalStateException("Nobody is signed in");
        }
        return authentication.getUserId();
    }
}
