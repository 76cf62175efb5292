package io.camshaft.customer.matching;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * How alike two records are.
 *
 * @param score 0 to 100
 * @param exact true where the identity is beyond doubt
 */
public record Likeness(int score, boolean exact, Set<Reason> reasons) {

    /** From this score on a person looks at the pair. */
    public static final int LIKELY = 60;

    public Likeness {
        reasons = Set.copyOf(reasons);
    }

    public boolean likely() {
        return score >= LIKELY;
    }

    /** Names of the reasons in a fixed order, for example "SAME_NAME,SAME_PHONE". */
    public String names() {
        return reasons.stream().sorted().map(Reason::name).collect(Collectors.joining(","));
    }
}
