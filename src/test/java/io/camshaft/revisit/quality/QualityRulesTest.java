package io.camshaft.revisit.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.revisit.Satisfied;
import io.camshaft.revisit.quality.Differences.Heard;
import java.time.LocalDate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualityRulesTest {

    @ParameterizedTest
    @CsvSource({
        "false, han.mei, WRONG, CONFIRMS",
        "false, han.mei, RIGHT, DISMISSES",
        "true, han.mei, RIGHT, CONFIRMS",
        "true, han.mei, WRONG, SAYS_NOTHING",
        "false, han.mei, NOT_ASKED, SAYS_NOTHING",
        "true, han.mei, NOT_ASKED, SAYS_NOTHING",
        "false, feng.yu, WRONG, SAYS_NOTHING",
        "false, feng.yu, RIGHT, SAYS_NOTHING",
        "true, feng.yu, RIGHT, SAYS_NOTHING"
    })
    void onlyAnotherPersonIsASecondVoice(
            boolean corrected, String laterBy, CheckOutcome later, TwoVoices.Verdict expected) {
        assertThat(TwoVoices.of(corrected, "feng.yu", later, laterBy)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "SATISFIED, false, true, SATISFIED, false, []",
        "SATISFIED, false, true, NEUTRAL, false, [SATISFACTION]",
        "SATISFIED, false, true, SATISFIED, true, [PROBLEM]",
        "SATISFIED, true, true, DISSATISFIED, false, '[SATISFACTION, PROBLEM]'",
        "SATISFIED, false, false, , false, [NOT_CALLED]"
    })
    void whatTheCustomerSaysDifferentlyIsAFinding(
            Satisfied dealer, boolean dealerProblem, boolean called, Satisfied now, boolean problem, String found) {
        assertThat(Differences.of(new Heard(dealer, dealerProblem), called, new Heard(now, problem)))
                .hasToString(found);
    }

    @Test
    void aShareOfTheCallsIsChosenAndAlwaysTheSame() {
        long chosen = LongStream.range(1_000_001, 1_100_001)
                .filter(call -> ChosenCalls.isChosen(call, 61, 5))
                .count();

        assertThat(chosen).isBetween(4_800L, 5_200L);
        assertThat(LongStream.range(1_000_001, 1_000_101)).noneMatch(call -> ChosenCalls.isChosen(call, 61, 0));
        assertThat(LongStream.range(1_000_001, 1_000_101)).allMatch(call -> ChosenCalls.isChosen(call, 61, 100));
    }

    @ParameterizedTest
    @CsvSource({
        "WEEK, 2026-05-26, 2026-05-25, 2026-05-31",
        "WEEK, 2027-01-01, 2026-12-28, 2027-01-03",
        "MONTH, 2028-02-10, 2028-02-01, 2028-02-29",
        "YEAR, 2026-05-26, 2026-01-01, 2026-05-26"
    })
    void aPeriodBeginsAndEndsWhereItShould(Period period, LocalDate day, LocalDate from, LocalDate until) {
        assertThat(period.from(day)).isEqualTo(from);
        assertThat(period.until(day)).isEqualTo(until);
    }
}
