package io.camshaft.customer.process;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** The person for whom a form is opened. */
@Component
class FormReader {

    private final IdentityService identity;

    FormReader(IdentityService identity) {
        this.identity = identity;
    }

    /** Empty where our own code looks at a task: then nothing personal is opened. */
    Optional<String> id() {
        return Optional.ofNullable(identity.getCurrentAuthentication()).map(person -> person.getUserId());
    }
}
