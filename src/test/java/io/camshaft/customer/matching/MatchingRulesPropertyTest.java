package io.camshaft.customer.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.customer.CustomerKind;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any two records. The values come from small pools, so that records share some of them. */
class MatchingRulesPropertyTest {

    @Property(tries = 5_000)
    void theOrderOfTheTwoDoesNotMatter(@ForAll("records") Traits one, @ForAll("records") Traits other) {
        assertThat(MatchingRules.compare(one, other)).isEqualTo(MatchingRules.compare(other, one));
    }

    @Property(tries = 5_000)
    void exactOnlyByAnIdentityOrByTheNameWithAKeyOfOnePerson(
            @ForAll("records") Traits one, @ForAll("records") Traits other) {
        Likeness likeness = MatchingRules.compare(one, other);
        if (likeness.exact()) {
            boolean identity = one.identity() != null && one.identity().equals(other.identity());
            boolean name = one.name().equals(other.name())
                    && (one.mobiles().stream().anyMatch(other.mobiles()::contains)
                            || one.vins().stream().anyMatch(other.vins()::contains));
            assertThat(identity || name).isTrue();
            assertThat(one.kind()).isEqualTo(other.kind());
        }
    }

    @Property(tries = 5_000)
    void onlyTheExactAreCertain(@ForAll("records") Traits one, @ForAll("records") Traits other) {
        Likeness likeness = MatchingRules.compare(one, other);

        assertThat(likeness.score()).isBetween(0, 100);
        assertThat(likeness.exact()).isEqualTo(likeness.score() == 100);
    }

    @Property(tries = 2_000)
    void everyRecordIsItself(@ForAll("records") Traits one) {
        Likeness likeness = MatchingRules.compare(one, one);

        boolean hasKey = one.identity() != null
                || Names.isFull(one.name())
                        && !(one.mobiles().isEmpty() && one.vins().isEmpty());
        assertThat(likeness.exact()).isEqualTo(hasKey);
        assertThat(likeness.reasons()).contains(Reason.SAME_NAME).doesNotContain(Reason.OTHER_IDENTITY);
    }

    @Property(tries = 5_000)
    void aTelephoneAloneIsNeverEnough(@ForAll("records") Traits one, @ForAll("records") Traits other) {
        Likeness likeness = MatchingRules.compare(one, other);
        Set<Reason> beside = Set.of(Reason.SAME_PHONE, Reason.PHONE_NEARLY_SAME, Reason.SAME_CITY);
        if (beside.containsAll(likeness.reasons())) {
            assertThat(likeness.likely()).isFalse();
        }
    }

    @Provide
    Arbitrary<Traits> records() {
        Arbitrary<String[]> names = Arbitraries.of(
                new String[] {"王伟", "wangwei"},
                new String[] {"王玮", "wangwei"},
                new String[] {"王先生", "wangxiansheng"},
                new String[] {"李小明", "lixiaoming"},
                new String[] {"李明", "liming"},
                new String[] {"𠮷田", "jitian"},
                new String[] {"anna", "anna"});
        Arbitrary<Set<String>> mobiles = some("+8613800001111", "+8613800001117", "+8613800011111", "+4915112345678");
        Arbitrary<Set<String>> landlines = some("+862288881111", "+862288881112");
        Arbitrary<Set<String>> vins = some("LFV3A23C883000001", "LFV3A23C883000002");
        Arbitrary<Set<String>> plates = some("津A12345", "津A12346");
        Arbitrary<String> identities = Arbitraries.of(
                        "110101199003070012", "110101199003070021", "310101198511120037", "E12345678")
                .injectNull(0.5);
        Arbitrary<String> cities = Arbitraries.of("天津", "北京").injectNull(0.3);
        Arbitrary<CustomerKind> kinds =
                Arbitraries.of(CustomerKind.PERSON, CustomerKind.PERSON, CustomerKind.ORGANISATION);
        return Combinators.combine(kinds, names, mobiles, landlines, vins, plates, identities, cities)
                .as((kind, name, mobile, landline, vin, plate, identity, city) -> {
                    Set<String> phones = new java.util.HashSet<>(mobile);
                    phones.addAll(landline);
                    return new Traits(kind, name[0], name[1], mobile, phones, Set.of(), identity, vin, plate, city);
                });
    }

    private static Arbitrary<Set<String>> some(String... pool) {
        return Arbitraries.of(pool).set().ofMinSize(0).ofMaxSize(2);
    }
}
