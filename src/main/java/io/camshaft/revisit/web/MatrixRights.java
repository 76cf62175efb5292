package io.camshaft.revisit.web;

import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Role;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who sees the matrix, and who changes it. */
@Component
class MatrixRights {

    private final Organisation organisation;

    MatrixRights(Organisation organisation) {
        this.organisation = organisation;
    }

    boolean mayRead(String personId) {
        return Stream.of(Role.HQ_SERVICE, Role.HQ_DIRECTOR, Role.CALL_SUPERVISOR)
                .anyMatch(role -> organisation.holds(personId, role));
    }

    boolean mayChange(String personId) {
        return organisation.holds(personId, Role.HQ_SERVICE);
    }
}
