package io.camshaft.platform.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The forecast against made-up clocks whose end is known, beside one that looks at nothing but the age. */
abstract class ForecastTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-03T10:00Z");
    private static final int HISTORY = 20_000;
    private static final int OPEN = 4_000;

    private final Random random = new Random(20260303);
    private final List<Object[]> history = new ArrayList<>();
    private final Map<Long, Boolean> truth = new TreeMap<>();
    private final Map<Long, Double> ages = new TreeMap<>();
    private final List<double[]> ended = new ArrayList<>();
    private DataSource database;
    private Forecast forecast;

    private OffsetDateTime now = NOW;

    abstract DataSource freshDatabase();

    private final class MovedClock extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.toInstant();
        }
    }

    @BeforeEach
    void fill() {
        database = freshDatabase();
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/platform")
                .load()
                .migrate();
        ClockCalendars calendars = new ClockCalendars(new ObjectProvider<>() {
            @Override
            public Stream<ClockCalendar> stream() {
                return Stream.of(new RoundTheClock());
            }
        });
        JdbcClient jdbc = JdbcClient.create(database);
        ClockKeeper keeper = new ClockKeeper(
                new ClockRepository(jdbc), new ClockIntervalRepository(jdbc), calendars, event -> {}, new MovedClock());
        ForecastRepository repository = new ForecastRepository(jdbc);
        forecast = new Forecast(repository, new PastClocks(repository, keeper), keeper);
    }

    /** A phase of 24 or 8 hours; grave cases of the long kind take their time, light ones do not. */
    private record Life(String name, int severity, double allowedHours, double takesHours) {

        boolean breached() {
            return takesHours > allowedHours;
        }
    }

    private Life life() {
        boolean solution = random.nextInt(3) > 0;
        int severity = 1 + random.nextInt(4);
        double median = (solution ? 20.0 : 3.0) / (solution ? severity : 1 + severity * 0.3);
        return new Life(
                solution ? "solution" : "department",
                severity,
                solution ? 24 : 8,
                median * Math.exp(random.nextGaussian() * 0.8));
    }

    private void remember(Life life) {
        OffsetDateTime start = NOW.minusDays(10).minusSeconds(random.nextInt(20_000_000));
        OffsetDateTime due = start.plusSeconds((long) (life.allowedHours() * 3600));
        OffsetDateTime end = start.plusSeconds((long) (life.takesHours() * 3600));
        ended.add(new double[] {life.takesHours(), life.breached() ? 1 : 0});
        history.add(row(life, "STOPPED", life.takesHours(), start, null, due, life.breached() ? due : null, end));
    }

    private Object[] row(
            Life life,
            String state,
            double usedHours,
            OffsetDateTime start,
            OffsetDateTime since,
            OffsetDateTime due,
            OffsetDateTime breached,
            OffsetDateTime end) {
        int id = history.size() + 1;
        return new Object[] {
            id,
            "C-" + id,
            "trial",
            "a" + id,
            life.name(),
            String.valueOf(life.severity()),
            (long) (life.allowedHours() * 3600),
            (long) (usedHours * 3600),
            state,
            start,
            since,
            due,
            breached,
            end
        };
    }

    /** Cases come at any time; those that are over by now are not seen. */
    private void opened() {
        Life life = life();
        double hours = random.nextDouble() * life.allowedHours();
        while (life.takesHours() <= hours) {
            life = life();
            hours = random.nextDouble() * life.allowedHours();
        }
        OffsetDateTime start = NOW.minusSeconds((long) (hours * 3600));
        OffsetDateTime due = start.plusSeconds((long) (life.allowedHours() * 3600));
        history.add(row(life, "RUNNING", 0, start, start, due, null, null));
        truth.put((long) history.size(), life.breached());
        ages.put((long) history.size(), hours);
    }

    private void write() {
        new JdbcTemplate(database)
                .batchUpdate(
                        """
                        insert into clock (id, case_no, process_key, process_instance_id, execution_id, activity_instance_id, scope_id,
                            element_id, name, likeness, calendar, warn_percent, promised_seconds, extended_seconds, used_seconds,
                            state, started_at, running_since, due_at, breached_at, stopped_at, version)
                        values (?, ?, ?, 'i', 'e', ?, 's', 'Phase', ?, ?, 'ROUND_THE_CLOCK', 80, ?, 0, ?, ?, ?, ?, ?, ?, ?, 0)
                        """,
                        history);
    }

    @Test
    void itIsCalibratedAndBetterThanTheAgeAlone() {
        for (int i = 0; i < HISTORY; i++) {
            remember(life());
        }
        for (int i = 0; i < OPEN; i++) {
            opened();
        }
        write();
        Map<Long, Double> chances = chances(truth.keySet());
        assertThat(chances).hasSize(OPEN);
        Map<Long, Double> byAge = new TreeMap<>();
        ages.forEach((id, age) -> byAge.put(id, chanceAt(age)));
        double ours = brier(chances);
        double baseline = brier(byAge);
        System.Logger log = System.getLogger(getClass().getName());
        log.log(System.Logger.Level.INFO, "Brier score: forecast {0}, age only {1}", ours, baseline);
        assertThat(ours).isLessThan(baseline);
        bins(chances, log);
    }

    /** Of the clocks that were not over at that age, how many were breached. */
    private double chanceAt(double age) {
        double all = 1;
        double breached = 0.5;
        for (double[] one : ended) {
            if (one[0] > age) {
                all++;
                breached += one[1];
            }
        }
        return breached / all;
    }

    private double brier(Map<Long, Double> chances) {
        return chances.entrySet().stream()
                .mapToDouble(entry -> Math.pow(entry.getValue() - (truth.get(entry.getKey()) ? 1 : 0), 2))
                .average()
                .orElseThrow();
    }

    private void bins(Map<Long, Double> chances, System.Logger log) {
        double[][] bins = new double[10][3];
        chances.forEach((id, chance) -> {
            double[] bin = bins[(int) Math.min(9, chance * 10)];
            bin[0]++;
            bin[1] += chance;
            bin[2] += truth.get(id) ? 1 : 0;
        });
        for (double[] bin : bins) {
            if (bin[0] >= 100) {
                log.log(
                        System.Logger.Level.INFO,
                        "{0} clocks: said {1}, came {2}",
                        bin[0],
                        bin[1] / bin[0],
                        bin[2] / bin[0]);
                assertThat(bin[2] / bin[0]).isCloseTo(bin[1] / bin[0], org.assertj.core.data.Offset.offset(0.1));
            }
        }
    }

    @Test
    void expectedBreachesAreThoseOfTheClocksThatAreDue() {
        for (int i = 0; i < 3_000; i++) {
            remember(life());
        }
        for (int i = 0; i < 2_000; i++) {
            opened();
        }
        write();
        long breaches = truth.values().stream().filter(breached -> breached).count();
        List<Forecast.Chance> chances = forecast.of(numbers(truth.keySet()));
        Forecast.Expected expected = forecast.expected(chances, Duration.ofHours(24));
        assertThat(expected.due()).isEqualTo(2_000);
        assertThat(expected.breaches()).isCloseTo(breaches, org.assertj.core.data.Percentage.withPercentage(15));
        assertThat(forecast.expected(chances, Duration.ofHours(48))).isEqualTo(expected);
        assertThat(forecast.expected(chances, Duration.ofMinutes(1)).due()).isLessThan(100);
        assertThat(forecast.expected(List.of(), Duration.ofHours(48))).isEqualTo(new Forecast.Expected(0, 0));
        assertThat(chances).isSortedAccordingTo((a, b) -> Double.compare(b.chance(), a.chance()));
    }

    private static List<String> numbers(Collection<Long> ids) {
        return ids.stream().map(id -> "C-" + id).toList();
    }

    private Map<Long, Double> chances(Collection<Long> ids) {
        return forecast.of(numbers(ids)).stream()
                .collect(Collectors.toMap(Forecast.Chance::clockId, Forecast.Chance::chance));
    }

    @Test
    void withoutHistoryTheChanceIsTheShareThatIsUsed() {
        Life life = new Life("solution", 1, 24, 48);
        history.add(row(life, "RUNNING", 0, NOW.minusHours(6), NOW.minusHours(6), NOW.plusHours(18), null, null));
        history.add(row(life, "PAUSED", 12, NOW.minusHours(60), null, null, null, null));
        history.add(row(life, "RUNNING", 0, NOW.minusHours(30), NOW.minusHours(30), NOW.minusHours(6), null, null));
        history.add(row(life, "RUNNING", 24, NOW.minusHours(40), NOW, NOW.plus(Duration.ofHours(30)), null, null));
        write();
        assertThat(chances(List.of(1L, 2L, 3L, 4L, 99L))).isEqualTo(Map.of(1L, 0.25, 2L, 0.5, 4L, 0.0));
        List<Forecast.Chance> all = forecast.of(numbers(List.of(1L, 2L, 3L, 4L)));
        assertThat(forecast.expected(all, Duration.ofHours(24))).isEqualTo(new Forecast.Expected(0.25, 1));
        assertThat(forecast.expected(all, Duration.ofHours(48))).isEqualTo(new Forecast.Expected(0.25, 2));
        assertThat(forecast.of(List.of())).isEmpty();
    }

    @Test
    void historyIsAskedForAgainAfterTenMinutesAndOnlyThen() {
        Life life = new Life("solution", 1, 24, 48);
        history.add(row(life, "RUNNING", 0, NOW.minusHours(6), NOW.minusHours(6), NOW.plusHours(18), null, null));
        write();
        assertThat(chances(List.of(1L))).isEqualTo(Map.of(1L, 0.25));
        history.clear();
        history.add(new Object[0]);
        for (int i = 0; i < 20; i++) {
            remember(life);
        }
        history.remove(0);
        write();
        assertThat(chances(List.of(1L))).isEqualTo(Map.of(1L, 0.25));
        now = NOW.plusMinutes(11);
        assertThat(chances(List.of(1L)).get(1L)).isGreaterThan(0.8);
    }
}
