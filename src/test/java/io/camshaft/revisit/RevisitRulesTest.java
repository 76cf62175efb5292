package io.camshaft.revisit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Attempts, samples and budgets in plain Java. */
class RevisitRulesTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private static boolean weekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    @ParameterizedTest(name = "after {0}: {1}")
    @CsvSource({
        "2026-05-26T09:10, 2026-05-27T18:00",
        "2026-05-26T19:00, 2026-05-27T10:00",
        "2026-05-26T12:30, 2026-05-27T10:00",
        // Friday evening: Monday morning.
        "2026-05-29T18:10, 2026-06-01T10:00",
        "2026-05-26T09:10 2026-05-27T18:05, 2026-05-28T13:00",
        "2026-05-26T18:00 2026-05-27T10:05, 2026-05-28T13:00"
    })
    void everyAttemptIsOnAnotherDayAndAtAnotherTime(String made, String next) {
        List<ZonedDateTime> attempts = Arrays.stream(made.split(" "))
                .map(moment -> ZonedDateTime.parse(moment + "+08:00[Asia/Shanghai]"))
                .toList();

        assertThat(AttemptPlan.next(attempts, RevisitRulesTest::weekday))
                .isEqualTo(ZonedDateTime.parse(next + "+08:00[Asia/Shanghai]"));
    }

    @ParameterizedTest
    @EnumSource(TimePoint.class)
    void aShareIsKeptWithinAPercentAmongNeighbours(TimePoint point) {
        for (int share : new int[] {40, 70}) {
            long inside = LongStream.range(1_000_001, 1_020_001)
                    .filter(customer -> Sample.bucket(customer, point) < share)
                    .count();
            assertThat(inside / 200.0).isBetween(share - 1.0, share + 1.0);
        }
    }

    @Test
    void notTheSameCustomersAreChosenAtEveryTimePoint() {
        long both = LongStream.range(1_000_001, 1_020_001)
                .filter(customer ->
                        Sample.bucket(customer, TimePoint.DAY_3) < 40 && Sample.bucket(customer, TimePoint.DAY_7) < 40)
                .count();

        assertThat(both / 200.0).isLessThan(35);
    }

    @ParameterizedTest
    @CsvSource({"REVISIT, SALE, 6, 90", "REVISIT, VISIT, 4, 90", "RECALL, , 5, 90", "SURVEY, , 3, 90", "CARE, , 2, 90"})
    void budget(String purpose, String occasion, int most, int days) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("purpose", purpose);
        facts.put("occasion", occasion);
        var table = ENGINE.parseDecision(
                "contactBudget", Dmn.readModelFromFile(new File("processes/revisit/contactBudget.dmn")));
        DmnDecisionResultEntries answer = ENGINE.evaluateDecision(table, facts).getSingleResult();

        assertThat(answer.<Integer>getEntry("mostContacts")).isEqualTo(most);
        assertThat(answer.<Integer>getEntry("withinDays")).isEqualTo(days);
    }

    @Test
    void whatHasNotHappenedYetIsTakenFromTheSameWeekdayBefore() {
        LocalDate today = LocalDate.parse("2026-05-26");

        assertThat(RevisitMatrix.happened(LocalDate.parse("2026-05-25"), today)).isEqualTo("2026-05-25");
        assertThat(RevisitMatrix.happened(today, today)).isEqualTo("2026-04-28");
        assertThat(RevisitMatrix.happened(LocalDate.parse("2026-06-24"), today)).isEqualTo("2026-04-29");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-28, 2027-02-28",
        "2027-01-29, 2027-02-28",
        "2027-01-31, 2027-02-28",
        "2028-01-31, 2028-02-29",
        "2028-02-29, 2028-03-29",
        "2026-10-31, 2026-11-30",
        "2026-12-31, 2027-01-31",
        "2100-01-31, 2100-02-28"
    })
    void aMonthEndsOnItsLastDayWhereTheNextIsShorter(LocalDate event, LocalDate due) {
        assertThat(new Cell(TimePoint.MONTH_1, CallActor.DEALER, true, 100, 0, LocalDate.EPOCH, null, "test")
                        .dueOn(event, new DueDays(day -> true)))
                .isEqualTo(due);
    }
}
