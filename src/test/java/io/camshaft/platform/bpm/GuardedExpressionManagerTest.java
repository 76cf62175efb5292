package io.camshaft.platform.bpm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedExpressionManagerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${currentUser()}",
                " ${ currentUserGroups() } ",
                "#{now()}",
                "${dateTime()}",
                "${dateTime().plusDays(3)}",
                "${dateTime().withTimeAtStartOfDay().plusDays(7).minusHours(1).toDate()}",
                "li.na",
                "2026-03-02T08:00:00"
            })
    void whoAsksAndWhatTimeItIsMayBeAsked(String expression) {
        assertThat(GuardedExpressionManager.isAllowedInQuery(expression)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${bean.call()}",
                "${currentUser()}${bean.call()}",
                "${currentUser().getClass()}",
                "${currentUser().getClass().forName('java.lang.Runtime')}",
                "${dateTime().plusDays(bean.call())}",
                "${dateTime().getClass()}",
                "${dateTime().toDate().getClass()}",
                "${currentUser() += bean.call()}",
                "${''.getClass()}",
                "x${bean.call()}",
                "#{bean.call()}",
                "${ currentUser()}\n${bean.call()}",
                "\\${currentUser()}${bean.call()}"
            })
    void nothingElseMay(String expression) {
        assertThat(GuardedExpressionManager.isAllowedInQuery(expression)).isFalse();
    }
}
