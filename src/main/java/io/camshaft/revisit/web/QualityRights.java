package io.camshaft.revisit.web;

import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Role;
import io.camshaft.organisation.Visibility;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who sees how good whose records are: headquarters all, a region its dealers, a dealer itself. */
@Component
class QualityRights {

    private final Organisation organisation;

    QualityRights(Organisation organisation) {
        this.organisation = organisation;
    }

    boolean mayRead(String personId) {
        return Stream.of(
                        Role.HQ_SERVICE,
                        Role.HQ_QUALITY,
                        Role.HQ_DIRECTOR,
                        Role.CALL_SUPERVISOR,
                        Role.REGION_MANAGER,
                        Role.DEALER_MANAGER,
                        Role.DEALER_SALES,
                        Role.DEALER_SERVICE)
                .anyMatch(role -> organisation.holds(personId, role));
    }

    Visibility sightOf(String personId) {
        return organisation.visibilityOf(personId);
    }
}
