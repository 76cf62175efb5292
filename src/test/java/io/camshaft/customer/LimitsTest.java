package io.camshaft.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The stretches of numbers within which a decision table cannot change its answer. */
class LimitsTest {

    @Test
    void everyNumberOfTheColumnIsALimit() {
        assertThat(Limits.of("x", List.of("-", "> 182, null", "<= 90", "[100..120]", "not(7)", ""))
                        .numbers())
                .extracting(BigDecimal::intValue)
                .containsExactly(7, 90, 100, 120, 182);
    }

    @Test
    void everyStretchHasASampleWhereOneCanOccur() {
        assertThat(Limits.of("x", List.of("0", "1", ">= 3")).wholeNumbers())
                .containsExactly(null, null, 0, null, 1, 2, 3, 4);
        assertThat(Limits.of("x", List.of("-")).wholeNumbers()).containsExactly(null, 0);
        assertThat(Limits.of("x", List.of(">= 20.5")).amounts())
                .containsExactly(null, new BigDecimal("20.49"), new BigDecimal("20.5"), new BigDecimal("20.51"));
    }

    @Test
    void aColumnThatCountsIsRefused() {
        assertThatThrownBy(() -> Limits.of("visitsInYear", List.of("> daysSinceSale / 100")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("visitsInYear");
    }
}
