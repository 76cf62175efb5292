package io.camshaft.survey.web;

import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Role;
import io.camshaft.organisation.Visibility;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who sees satisfaction, and of which dealers. */
@Component
class SurveyRights {

    private final Organisation organisation;

    SurveyRights(Organisation organisation) {
        this.organisation = organisation;
    }

    boolean mayRead(String personId) {
        return Stream.of(
                        Role.DEALER_MANAGER,
                        Role.DEALER_SERVICE,
                        Role.REGION_MANAGER,
                        Role.CALL_SUPERVISOR,
                        Role.HQ_SERVICE,
                        Role.HQ_QUALITY,
                        Role.HQ_DIRECTOR)
                .anyMatch(role -> organisation.holds(personId, role));
    }

    /** Dealer people see their own. */
    Visibility sight(String personId) {
        return organisation.visibilityOf(personId);
    }
}
