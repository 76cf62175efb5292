package io.camshaft.platform.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camshaft.platform.BusinessRefusal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRingTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

    @Test
    void newValuesGetTheNewestGenerationAndCarryTheIdOfItsKey() {
        KeyRing ring = KeyRing.fresh().withNewGeneration(null);
        RingProtection protection = new RingProtection(ring, Set.of(), NOW);

        assertThat(protection.generation()).isEqualTo(2);
        assertThat(protection.keyIdsOf(2)).containsExactly(KeyGeneration.keyIdOf("f", protection.seal("f", "张三")));
        assertThat(protection.keyIdsOf(1)).doesNotContainAnyElementsOf(protection.keyIdsOf(2));
    }

    @Test
    void aGenerationThatWaitsIsReadAndSearchedButNotWrittenWith() {
        KeyRing ring = KeyRing.fresh().withNewGeneration(NOW.plusSeconds(60));
        RingProtection early = new RingProtection(ring, Set.of(), NOW);
        RingProtection later = new RingProtection(KeyRing.parse(ring.toJson(), "test"), Set.of(), NOW.plusSeconds(60));

        assertThat(early.generation()).isEqualTo(1);
        assertThat(later.generation()).isEqualTo(2);
        assertThat(early.open("f", later.seal("f", "张三"))).isEqualTo("张三");
        assertThat(early.tokens("f", "张三")).contains(later.token("f", "张三"));
    }

    @Test
    void aRingWhoseGenerationsAllWaitIsRefused() {
        KeyRing ring = new KeyRing(List.of(KeyGeneration.random(1, NOW.plusSeconds(1))));

        assertThatThrownBy(() -> new RingProtection(ring, Set.of(), NOW))
                .isInstanceOf(BusinessRefusal.class)
                .hasMessage("platform.protection.noneInUse");
    }

    @Test
    void retiredKeysStillReadButAreNotSearched() {
        KeyRing ring = KeyRing.fresh().withNewGeneration(null);
        RingProtection first = new RingProtection(new KeyRing(ring.generations().subList(0, 1)), Set.of(), NOW);
        RingProtection protection = new RingProtection(ring, Set.of(1), NOW);

        assertThat(protection.tokens("f", "张三")).containsExactly(protection.token("f", "张三"));
        assertThat(protection.open("f", first.seal("f", "张三"))).isEqualTo("张三");
    }

    @Test
    void aValueOfKeysThatAreGoneIsRefusedWithoutTellingIt() {
        RingProtection other = new RingProtection(KeyRing.fresh(), Set.of(), NOW);
        RingProtection protection = new RingProtection(KeyRing.fresh(), Set.of(), NOW);
        byte[] sealed = other.seal("customer.name", "张三");

        assertThatThrownBy(() -> protection.open("customer.name", sealed))
                .isInstanceOf(SealBroken.class)
                .hasMessageMatching("customer.name was sealed with key [0-9a-f]{1,8}, which is not there")
                .hasNoCause();
    }

    @Test
    void nothingStaysNothing() {
        Protection protection = TestKeys.protection();

        assertThat(protection.seal("f", null)).isNull();
        assertThat(protection.open("f", null)).isNull();
        assertThat(protection.open("f", protection.seal("f", ""))).isEmpty();
        assertThat(protection.token("f", null)).isNull();
        assertThat(protection.token("f", "")).isNull();
        assertThat(protection.tokens("f", null)).isEmpty();
        assertThat(protection.tokens("f", "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "[]",
                "{}",
                "{\"generations\": []}",
                "{\"generations\": [{\"number\": 1}]}",
                "{\"generations\": [{\"number\": 1, \"sealing\": {\"key\": []}, \"indexing\": {}}]}"
            })
    void whatIsNoRingIsRefusedWithoutQuotingIt(String document) {
        assertThatThrownBy(() -> KeyRing.parse(document, "the file"))
                .isInstanceOf(BusinessRefusal.class)
                .hasMessage("platform.protection.keysUnreadable [the file]")
                .hasNoCause();
    }

    @Test
    void theSameKeysUnderTwoNumbersAreRefused() {
        String one = KeyRing.fresh().toJson();
        String generation = one.substring(one.indexOf('[') + 1, one.lastIndexOf(']'));
        String twice = "{\"generations\": [" + generation + ", "
                + generation.replace("\"number\" : 1", "\"number\" : 2") + "]}";

        assertThatThrownBy(() -> KeyRing.parse(twice, "test")).isInstanceOf(BusinessRefusal.class);
        assertThatThrownBy(() -> KeyRing.parse(twice.replace("\"number\" : 2", "\"number\" : 1"), "test"))
                .isInstanceOf(BusinessRefusal.class);
    }

    @Test
    void noKeyIsPrinted() {
        KeyRing ring = KeyRing.fresh();
        ProtectionSettings settings = new ProtectionSettings("secret", "ring.json");

        assertThat(ring.toString()).isEqualTo("KeyRing[generations=[KeyGeneration[1]]]");
        assertThat(settings.toString()).doesNotContain("secret");
    }
}
