package io.camshaft.customer;

import io.camshaft.customer.CustomerCard.CaseLine;
import io.camshaft.organisation.Role;
import java.util.List;
import java.util.Set;

/**
 * What a reader may see of one customer.
 *
 * @param knownBy dealers that know the customer
 * @param cases about the customer that the reader may see, newest first
 */
record Sight(Reach reach, Set<String> knownBy, List<CaseLine> cases) {

    boolean mayOpen() {
        return needsPersons() || reach.withinCases() && hasOpenCase();
    }

    /** Their daily work is with persons: the dealer's people, the call centre, privacy. */
    boolean needsPersons() {
        return reach.everybody()
                || reach.isKnownTo(
                        knownBy, Role.DEALER_SALES, Role.DEALER_SERVICE, Role.DEALER_MARKETING, Role.DEALER_MANAGER);
    }

    boolean purchases() {
        return reach.isKnownTo(knownBy, Role.DEALER_SALES, Role.DEALER_MANAGER) || reach.everybody() && hasOpenCase();
    }

    boolean visits() {
        return reach.isKnownTo(knownBy, Role.DEALER_SERVICE, Role.DEALER_MANAGER) || reach.everybody() && hasOpenCase();
    }

    /** Cases for which the values may be seen in clear now. */
    List<String> openCases() {
        return mayOpen()
                ? cases.stream().filter(CaseLine::open).map(CaseLine::caseNo).toList()
                : List.of();
    }

    private boolean hasOpenCase() {
        return cases.stream().anyMatch(CaseLine::open);
    }
}
