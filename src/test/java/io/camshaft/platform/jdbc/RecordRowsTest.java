package io.camshaft.platform.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class RecordRowsTest {

    private final JdbcClient jdbc =
            JdbcClient.create(new DriverManagerDataSource("jdbc:h2:mem:rows;DB_CLOSE_DELAY=-1"));

    @Test
    void componentsTakeTheColumnsOfTheirNamesInAnyOrder() {
        String sql =
                """
                select true as is_open, 7 as row_count, 'FRIDAY' as weekday, cast(1.50 as numeric(14, 2)) as amount,
                    date '2026-03-01' as first_day, timestamp with time zone '2026-03-01 10:00:00+08:00' as told_at,
                    'x' as title, 99 as something_else
                """;

        assertThat(jdbc.sql(sql).query(RecordRows.of(Line.class)).single())
                .isEqualTo(new Line(
                        "x",
                        7,
                        true,
                        new BigDecimal("1.50"),
                        LocalDate.parse("2026-03-01"),
                        OffsetDateTime.parse("2026-03-01T10:00:00+08:00"),
                        DayOfWeek.FRIDAY));
    }

    @Test
    void nothingStaysNothing() {
        String sql =
                """
                select false as is_open, 0 as row_count, cast(null as varchar) as weekday, cast(null as numeric) as amount,
                    cast(null as date) as first_day, cast(null as timestamp with time zone) as told_at,
                    cast(null as varchar) as title
                """;

        assertThat(jdbc.sql(sql).query(RecordRows.of(Line.class)).single())
                .isEqualTo(new Line(null, 0, false, null, null, null, null));
    }

    @Test
    void aMissingColumnAndAnUnknownNameAreSaid() {
        assertThatThrownBy(() -> jdbc.sql("select 1 as other")
                        .query(RecordRows.of(Day.class))
                        .single())
                .rootCause()
                .hasMessageContaining("No column weekday for Day");
        assertThatThrownBy(() -> jdbc.sql("select 'SOMEDAY' as weekday")
                        .query(RecordRows.of(Day.class))
                        .single())
                .rootCause()
                .hasMessageContaining("No DayOfWeek SOMEDAY");
    }

    @Test
    void rowsAreFoundByTheirKeysWhereThereAreAny() {
        String days =
                "select weekday from (values ('MONDAY'), ('FRIDAY'), ('SUNDAY')) d (weekday) where weekday <> :not"
                        + " and weekday in (:keys) order by weekday";

        assertThat(RecordRows.among(
                        jdbc.sql(days).param("not", "SUNDAY"), List.of("MONDAY", "FRIDAY", "SUNDAY"), Day.class))
                .containsExactly(new Day(DayOfWeek.FRIDAY), new Day(DayOfWeek.MONDAY));
        assertThat(RecordRows.among(jdbc.sql("no question is asked"), List.of(), Day.class))
                .isEmpty();
    }

    record Line(
            String title,
            int rowCount,
            boolean isOpen,
            BigDecimal amount,
            LocalDate firstDay,
            OffsetDateTime toldAt,
            DayOfWeek weekday) {}

    record Day(DayOfWeek weekday) {}
}
