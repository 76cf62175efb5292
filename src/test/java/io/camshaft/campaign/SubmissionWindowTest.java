package io.camshaft.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SubmissionWindowTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final SubmissionWindow march = SubmissionWindow.of(YearMonth.of(2026, 3), null, SHANGHAI);

    @Test
    void opensOnThe25thOfTheMonthBeforeAtMidnight() {
        assertThat(march.isOpenAt(at("2026-02-24T23:59:59+08:00"))).isFalse();
        assertThat(march.isOpenAt(at("2026-02-25T00:00:00+08:00"))).isTrue();
    }

    @Test
    void closesAtTheEndOfThe5th() {
        assertThat(march.isOpenAt(at("2026-03-05T23:59:59+08:00"))).isTrue();
        assertThat(march.isOpenAt(at("2026-03-06T00:00:00+08:00"))).isFalse();
        assertThat(march.isOverAt(at("2026-03-06T00:00:00+08:00"))).isTrue();
        assertThat(march.lastDay()).isEqualTo("2026-03-05");
    }

    @Test
    void theWindowOfJanuaryOpensInTheYearBefore() {
        SubmissionWindow january = SubmissionWindow.of(YearMonth.of(2027, 1), null, SHANGHAI);

        assertThat(january.opensAt()).isEqualTo(at("2026-12-25T00:00:00+08:00"));
    }

    @Test
    void anExceptionOpensItEarlyAndKeepsItOpenUntilItsEnd() {
        SubmissionWindow excepted =
                SubmissionWindow.of(YearMonth.of(2026, 3), at("2026-03-10T12:00:00+08:00"), SHANGHAI);

        assertThat(excepted.isOpenAt(at("2026-02-01T08:00:00+08:00"))).isTrue();
        assertThat(excepted.isOpenAt(at("2026-03-10T11:59:59+08:00"))).isTrue();
        assertThat(excepted.isOverAt(at("2026-03-10T12:00:00+08:00"))).isTrue();
    }

    @Test
    void anExceptionThatEndsBeforeTheWindowDoesNotShortenIt() {
        SubmissionWindow excepted =
                SubmissionWindow.of(YearMonth.of(2026, 3), at("2026-02-20T12:00:00+08:00"), SHANGHAI);

        assertThat(excepted.isOpenAt(at("2026-03-05T12:00:00+08:00"))).isTrue();
        assertThat(excepted.endsAt()).isEqualTo(at("2026-03-06T00:00:00+08:00"));
    }

    private static OffsetDateTime at(String moment) {
        return OffsetDateTime.parse(moment);
    }
}
