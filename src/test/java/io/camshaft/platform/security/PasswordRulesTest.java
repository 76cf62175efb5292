package io.camshaft.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.api.Test;

class PasswordRulesTest {

    @Test
    void twelveCharactersAreEnoughWhateverTheyAre() {
        assertThat(allowed(false, "twelve chars")).isTrue();
        assertThat(allowed(false, "eleven char")).isFalse();
        assertThat(allowed(false, "一二三四五六七八九十甲乙")).isTrue();
    }

    @Test
    void nothingOfOnesOwnName() {
        assertThat(allowed(false, "xx-LI.NA-xx-yy")).isFalse();
        assertThat(allowed(false, "my name is wangwei")).isFalse();
    }

    @Test
    void theDemoPasswordIsForDemonstrationsOnly() {
        assertThat(allowed(true, "Camshaft-Demo-1")).isTrue();
        assertThat(allowed(false, "Camshaft-Demo-1")).isFalse();
        assertThat(allowed(false, "camshaft-demo-1")).isFalse();
    }

    private static boolean allowed(boolean demo, String password) {
        User user = new UserEntity("li.na");
        user.setLastName("Wangwei");
        return new PasswordRules(demo)
                .getRules().stream().allMatch(rule -> rule.execute(password, user) || rule.execute(password));
    }
}
