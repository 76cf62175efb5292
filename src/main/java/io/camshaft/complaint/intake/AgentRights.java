package io.camshaft.complaint.intake;

import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Person;
import io.camshaft.organisation.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who takes cases: the call centre those of every dealer, a dealer's people their own. */
@Component
public class AgentRights {

    private static final List<Role> CALL_CENTRE = List.of(Role.CALL_AGENT, Role.CALL_SUPERVISOR);
    private static final List<Role> DEALERS = List.of(Role.DEALER_SERVICE, Role.DEALER_SALES);

    private final Organisation organisation;

    AgentRights(Organisation organisation) {
        this.organisation = organisation;
    }

    public boolean mayTake(String personId) {
        return holdsOne(personId, CALL_CENTRE) || holdsOne(personId, DEALERS);
    }

    /** The dealer whose cases they take; null for the call centre. */
    public String dealerOf(String personId) {
        return holdsOne(personId, CALL_CENTRE)
                ? null
                : organisation.person(personId).map(Person::unitCode).orElseThrow();
    }

    private boolean holdsOne(String personId, List<Role> roles) {
        return roles.stream().anyMatch(role -> organisation.holds(personId, role));
    }
}
