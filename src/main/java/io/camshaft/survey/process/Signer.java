package io.camshaft.survey.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** Who acts. */
final class Signer {

    private Signer() {}

    /** The signed-in person; fails where nobody is, because nobody's word is recorded as somebody's. */
    static String of(DelegateTask task) {
        Authentication person =
                task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        if (person == null || person.getUserId() == null) {
            throw new IllegalStateException("Nobody is signed in");
        }
        return person.getUserId();
    }
}
