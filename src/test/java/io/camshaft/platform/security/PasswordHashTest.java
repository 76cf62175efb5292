package io.camshaft.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.junit.jupiter.api.Test;

class PasswordHashTest {

    private final PasswordHash hash = new PasswordHash(1000);

    @Test
    void theRightPasswordPassesAndAnyOtherDoesNot() {
        String stored = hash.encrypt("Orchid-Teapot-88");
        assertThat(hash.check("Orchid-Teapot-88", stored)).isTrue();
        assertThat(hash.check("Orchid-Teapot-89", stored)).isFalse();
        assertThat(hash.check("", stored)).isFalse();
    }

    @Test
    void theSamePasswordNeverLooksTheSame() {
        assertThat(hash.encrypt("Orchid-Teapot-88")).isNotEqualTo(hash.encrypt("Orchid-Teapot-88"));
    }

    @Test
    void longPassphrasesCountToTheirLastCharacter() {
        String phrase = "一二三四五六七八九十".repeat(10);
        String stored = hash.encrypt(phrase + "甲");
        assertThat(hash.check(phrase + "乙", stored)).isFalse();
        assertThat(hash.check(phrase + "甲", stored)).isTrue();
    }

    @Test
    void olderHashesStayCheckableWhenTheRoundsAreRaised() {
        String stored = new PasswordHash(1000).encrypt("Orchid-Teapot-88");
        assertThat(new PasswordHash(2000).check("Orchid-Teapot-88", stored)).isTrue();
    }

    @Test
    void hashesTheEngineMadeItselfStayCheckable() {
        String stored = "{SHA-512}" + new Sha512HashDigest().encrypt("old-password");
        PasswordManager manager = new PasswordManager(hash, List.of());
        assertThat(manager.check("old-password", stored)).isTrue();
        assertThat(manager.check("other", stored)).isFalse();
    }

    @Test
    void theHashFitsTheEnginesColumn() {
        // The number of rounds stands in the column too: six digits, as the default has.
        PasswordManager manager = new PasswordManager(new PasswordHash(100_000), List.of());
        assertThat(manager.encrypt("x".repeat(500)).length()).isLessThan(255);
    }

    @Test
    void somethingElseInTheColumnIsNotAMatch() {
        assertThat(hash.check("x", "no hash at all")).isFalse();
        assertThat(hash.checkNothing("nobody")).isFalse();
        assertThat(hash.checkNothing("")).isFalse();
    }
}
