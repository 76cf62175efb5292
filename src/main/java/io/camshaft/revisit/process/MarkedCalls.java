package io.camshaft.revisit.process;

import io.camshaft.casefile.CaseView.CaseAction;
import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Role;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.revisit.quality.ChosenCalls;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The button on the page of a dealer's call with which the call centre's lead and headquarters have it made again. */
@Component
class MarkedCalls {

    private static final String RECALL = "recall";

    private final ChosenCalls chosen;
    private final Organisation organisation;
    private final RevisitWording words;

    MarkedCalls(ChosenCalls chosen, Organisation organisation, RevisitWording words) {
        this.chosen = chosen;
        this.organisation = organisation;
        this.words = words;
    }

    List<CaseAction> actionsFor(String callNo, String personId) {
        return mayMark(personId) && chosen.mayBeMarked(callNo)
                ? List.of(new CaseAction(RECALL, words.text("revisit.check.recall"), false))
                : List.of();
    }

    void act(String callNo, String actionId, String personId) {
        if (!RECALL.equals(actionId) || !mayMark(personId)) {
            throw new BusinessRefusal("revisit.refusal.unknown", callNo);
        }
        chosen.mark(callNo, personId);
    }

    private boolean mayMark(String personId) {
        return Stream.of(Role.CALL_SUPERVISOR, Role.HQ_SERVICE, Role.HQ_QUALITY)
                .anyMatch(role -> organisation.holds(personId, role));
    }
}
