package io.camshaft.customer.matching;

import static io.camshaft.customer.matching.Reason.NAME_SIMILAR;
import static io.camshaft.customer.matching.Reason.NAME_SOUNDS_ALIKE;
import static io.camshaft.customer.matching.Reason.OTHER_IDENTITY;
import static io.camshaft.customer.matching.Reason.PHONE_NEARLY_SAME;
import static io.camshaft.customer.matching.Reason.SAME_CITY;
import static io.camshaft.customer.matching.Reason.SAME_IDENTITY;
import static io.camshaft.customer.matching.Reason.SAME_MAIL;
import static io.camshaft.customer.matching.Reason.SAME_NAME;
import static io.camshaft.customer.matching.Reason.SAME_PHONE;
import static io.camshaft.customer.matching.Reason.SAME_PLATE;
import static io.camshaft.customer.matching.Reason.SAME_VIN;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Whether two records are one customer. Symmetric.
 *
 * <p>Exact: the same identity number and something else that agrees (dealers enter made-up numbers, so a number alone is only
 * likely), or the same full name with the same mobile or with the same car owned now, unless both have different identity cards.
 */
public final class MatchingRules {

    private static final int EXACT = 100;
    /** A stranger's name needs the look of a person, however much else is shared. */
    private static final int OTHER_NAME_AT_MOST = Likeness.LIKELY;

    private static final int LIKELY_AT_MOST = 95;

    private MatchingRules() {}

    public static Likeness compare(Traits one, Traits other) {
        if (one.kind() != other.kind()) {
            return new Likeness(0, false, Set.of());
        }
        Set<Reason> reasons = reasons(one, other);
        if (isExact(one, other, reasons)) {
            return new Likeness(EXACT, true, reasons);
        }
        return new Likeness(score(reasons), false, reasons);
    }

    private static Set<Reason> reasons(Traits one, Traits other) {
        Set<Reason> found = EnumSet.noneOf(Reason.class);
        name(one, other, found);
        identity(one.identity(), other.identity(), found);
        add(found, SAME_PHONE, shared(one.phones(), other.phones()));
        add(found, PHONE_NEARLY_SAME, !found.contains(SAME_PHONE) && Slips.nearlyShared(one.phones(), other.phones()));
        add(found, SAME_MAIL, shared(one.mails(), other.mails()));
        add(found, SAME_VIN, shared(one.vins(), other.vins()));
        add(found, SAME_PLATE, shared(one.plates(), other.plates()));
        add(found, SAME_CITY, same(one.city(), other.city()));
        return found;
    }

    private static void name(Traits one, Traits other, Set<Reason> found) {
        if (same(one.name(), other.name())) {
            found.add(SAME_NAME);
        } else if (same(one.pinyin(), other.pinyin())) {
            found.add(NAME_SOUNDS_ALIKE);
        } else if (Names.similar(one.name(), other.name()) || Names.similarSound(one.pinyin(), other.pinyin())) {
            found.add(NAME_SIMILAR);
        }
    }

    private static void identity(String one, String other, Set<Reason> found) {
        add(found, SAME_IDENTITY, same(one, other));
        boolean bothCards = isCard(one) && isCard(other);
        add(found, OTHER_IDENTITY, bothCards && !one.equals(other) && !Slips.oneApart(one, other));
    }

    /** Identity cards have 18 characters; other documents of the same person have other numbers. */
    private static boolean isCard(String identity) {
        return identity != null && identity.matches("\\d{17}[\\dX]");
    }

    private static boolean isExact(Traits one, Traits other, Set<Reason> reasons) {
        if (reasons.contains(SAME_IDENTITY)) {
            return reasons.stream().anyMatch(reason -> reason != SAME_IDENTITY && reason != SAME_CITY);
        }
        return reasons.contains(SAME_NAME)
                && Names.isFull(one.name())
                && !reasons.contains(OTHER_IDENTITY)
                && (shared(one.mobiles(), other.mobiles()) || reasons.contains(SAME_VIN));
    }

    private static int score(Set<Reason> reasons) {
        int points = reasons.stream()
                .filter(reason -> reason != SAME_PLATE || !reasons.contains(SAME_VIN))
                .mapToInt(Reason::points)
                .sum();
        boolean named = reasons.stream().anyMatch(Reason::isAboutTheName);
        return Math.max(0, Math.min(points, named ? LIKELY_AT_MOST : OTHER_NAME_AT_MOST));
    }

    private static void add(Set<Reason> found, Reason reason, boolean holds) {
        if (holds) {
            found.add(reason);
        }
    }

    private static boolean same(String one, String other) {
        return one != null && !one.isEmpty() && one.equals(other);
    }

    private static boolean shared(Set<String> one, Set<String> other) {
        return !Collections.disjoint(one, other);
    }
}
