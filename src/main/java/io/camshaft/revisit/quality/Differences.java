package io.camshaft.revisit.quality;

import io.camshaft.revisit.Satisfied;
import java.util.EnumSet;
import java.util.Set;

/** What a customer says differently when the call centre asks what a dealer had asked. */
final class Differences {

    private Differences() {}

    /** What was, or is, said of a call. */
    record Heard(Satisfied satisfaction, boolean problem) {}

    /** @param wasCalled false where the customer says that nobody called: then there is nothing to compare */
    static Set<FindingKind> of(Heard dealer, boolean wasCalled, Heard now) {
        if (!wasCalled) {
            return EnumSet.of(FindingKind.NOT_CALLED);
        }
        Set<FindingKind> found = EnumSet.noneOf(FindingKind.class);
        if (dealer.satisfaction() != now.satisfaction()) {
            found.add(FindingKind.SATISFACTION);
        }
        if (dealer.problem() != now.problem()) {
            found.add(FindingKind.PROBLEM);
        }
        return found;
    }
}
