package io.camshaft.platform.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** What holds for any value. */
class ProtectionPropertiesTest {

    private static final KeyRing FIRST = KeyRing.fresh();
    private static final KeyRing SECOND = FIRST.withNewGeneration(null);
    private static final Protection BEFORE = of(FIRST);
    private static final Protection AFTER = of(SECOND);

    private static Protection of(KeyRing ring) {
        return new RingProtection(ring, Set.of(), Instant.EPOCH);
    }

    /** Every char that Java knows, halves of surrogate pairs that stand alone included. */
    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.strings().all().ofMaxLength(60);
    }

    /** Names with rare characters and emoji. */
    @Provide
    Arbitrary<String> names() {
        return Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .filter(code -> code < Character.MIN_SURROGATE || code > Character.MAX_SURROGATE)
                .map(Character::toString)
                .list()
                .ofMaxSize(20)
                .map(characters -> String.join("", characters));
    }

    @Property
    void whateverIsSealedComesBack(@ForAll("anything") String value) {
        assertThat(BEFORE.open("customer.name", BEFORE.seal("customer.name", value)))
                .isEqualTo(value);
    }

    @Property
    void everyCharacterComesBack(@ForAll("names") String value) {
        assertThat(BEFORE.open("customer.name", BEFORE.seal("customer.name", value)))
                .isEqualTo(value);
    }

    @Property
    void aSealedValueShowsNothingAndIsNeverTheSameTwice(@ForAll("names") String value) {
        byte[] sealed = BEFORE.seal("customer.name", value);

        assertThat(sealed).isNotEqualTo(BEFORE.seal("customer.name", value));
        if (value.length() > 3) {
            assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain(value);
        }
    }

    @Property
    void anotherFieldIsRefused(@ForAll("names") String value, @ForAll @AlphaChars @StringLength(min = 1) String field) {
        byte[] sealed = BEFORE.seal("customer.name", value);

        assertThatThrownBy(() -> BEFORE.open(field, sealed)).isInstanceOf(SealBroken.class);
    }

    @Property
    void aFlippedBitIsRefusedWhereverItIs(
            @ForAll("names") String value,
            @ForAll @IntRange(max = 10_000) int place,
            @ForAll @IntRange(max = 7) int bit) {
        byte[] sealed = BEFORE.seal("customer.name", value);
        sealed[place % sealed.length] ^= (byte) (1 << bit);

        assertThatThrownBy(() -> BEFORE.open("customer.name", sealed)).isInstanceOf(SealBroken.class);
    }

    @Property
    void aValueThatWasCutIsRefused(@ForAll("names") String value, @ForAll @IntRange(max = 10_000) int length) {
        byte[] sealed = BEFORE.seal("customer.name", value);
        byte[] cut = java.util.Arrays.copyOf(sealed, length % sealed.length);

        assertThatThrownBy(() -> BEFORE.open("customer.name", cut)).isInstanceOf(SealBroken.class);
    }

    @Property
    void tokensAreEqualExactlyWhereFieldAndValueAre(@ForAll("names") String one, @ForAll("names") String other) {
        assertThat(BEFORE.token("customer.name", one)).isEqualTo(BEFORE.token("customer.name", one));
        if (!one.isEmpty()) {
            assertThat(BEFORE.token("customer.name", one)).isNotEqualTo(BEFORE.token("vehicle.plate", one));
            assertThat(BEFORE.token("customer.name", one).equals(BEFORE.token("customer.name", other)))
                    .isEqualTo(one.equals(other));
        }
    }

    @Property
    void newKeysReadWhatOldKeysWroteAndFindIt(@ForAll("names") String value) {
        byte[] sealed = BEFORE.seal("customer.name", value);

        assertThat(AFTER.open("customer.name", sealed)).isEqualTo(value);
        if (!value.isEmpty()) {
            assertThat(AFTER.tokens("customer.name", value))
                    .containsExactly(AFTER.token("customer.name", value), BEFORE.token("customer.name", value));
        }
    }

    @Property(tries = 200)
    void aRingComesBackFromItsDocument(@ForAll("names") String value) {
        Protection again = of(KeyRing.parse(SECOND.toJson(), "test"));

        assertThat(again.open("customer.name", AFTER.seal("customer.name", value)))
                .isEqualTo(value);
        assertThat(again.tokens("customer.name", value)).isEqualTo(AFTER.tokens("customer.name", value));
    }
}
