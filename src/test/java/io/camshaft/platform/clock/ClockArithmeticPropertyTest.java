package io.camshaft.platform.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.organisation.WorkingClockOf;
import io.camshaft.platform.clock.ClockExplanation.Kind;
import io.camshaft.platform.clock.ClockExplanation.Stretch;
import io.camshaft.platform.clock.ClockIntervalRepository.Pause;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.springframework.beans.factory.ObjectProvider;

/**
 * 500 made-up clocks against one that is ticked by hand: calendars with breaks, weekends, holidays and make-up days, zones with
 * a clock change in the working time, pauses that overlap, extensions before and after the time is up.
 */
class ClockArithmeticPropertyTest {

    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "Europe/Berlin",
            "Asia/Shanghai",
            "America/New_York",
            "Australia/Lord_Howe",
            "Asia/Kolkata");
    /** Days around which clocks are changed, and some others. */
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.parse("2026-03-24"),
            LocalDate.parse("2026-10-20"),
            LocalDate.parse("2026-03-04"),
            LocalDate.parse("2026-10-29"),
            LocalDate.parse("2026-04-01"),
            LocalDate.parse("2026-12-20"),
            LocalDate.parse("2028-02-25"));

    @Property(tries = 500)
    void theClockAgreesWithTheOneTickedByHand(@ForAll long seed) {
        new Trial(new Random(seed)).run();
    }

    private static final class Trial {

        private final Random random;
        private final ZoneId zone;
        private final Map<DayOfWeek, List<int[]>> week = new EnumMap<>(DayOfWeek.class);
        private final Map<LocalDate, Boolean> exceptions = new HashMap<>();
        private final MinuteOracle oracle;
        private final ClockCalendar calendar;
        private final KeptInMemory kept = new KeptInMemory();
        private final ClockKeeper keeper;
        private final Instant start;
        private ClockRow row;

        Trial(Random random) {
            this.random = random;
            zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
            LocalDate first = DAYS.get(random.nextInt(DAYS.size())).plusDays(random.nextInt(6));
            makeWeek();
            for (int i = random.nextInt(6); i > 0; i--) {
                exceptions.put(first.plusDays(random.nextInt(14)), random.nextBoolean());
            }
            start = first.atStartOfDay(zone).toInstant().plus(random.nextInt(24 * 60), ChronoUnit.MINUTES);
            long minutes = 1 + random.nextInt(random.nextBoolean() ? 300 : 3000);
            oracle = new MinuteOracle(zone, week, exceptions, start, minutes);
            calendar = WorkingClockOf.calendar(zone, week, exceptions);
            keeper = new ClockKeeper(kept.clock, kept, calendars(), event -> {}, new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId other) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return oracle.at.plusMillis(17);
                }
            });
            row = keeper.start(
                    new NewClock("C-1", "p", "i", "e", "a", "s", "Phase", "n", null, null, "WORKING"),
                    Duration.ofMinutes(minutes),
                    80);
        }

        private ClockCalendars calendars() {
            return new ClockCalendars(new ObjectProvider<>() {
                @Override
                public Stream<ClockCalendar> stream() {
                    return Stream.of(calendar);
                }
            });
        }

        /** Hours open and close at any ten minutes except those that a clock change may repeat, 1:00 to 3:00 in these zones. */
        private void makeWeek() {
            for (DayOfWeek day : DayOfWeek.values()) {
                boolean free = day.getValue() >= 6 ? random.nextInt(4) > 0 : random.nextInt(6) == 0;
                week.put(day, free && day != DayOfWeek.WEDNESDAY ? List.of() : hours());
            }
        }

        private List<int[]> hours() {
            List<Integer> marks = Stream.generate(() -> 10 * random.nextInt(145))
                    .filter(mark -> mark < 60 || mark > 180)
                    .distinct()
                    .limit(2 + 2L * random.nextInt(2))
                    .sorted()
                    .toList();
            List<int[]> hours = new ArrayList<>();
            for (int i = 0; i < marks.size(); i += 2) {
                hours.add(new int[] {marks.get(i), marks.get(i + 1)});
            }
            return hours;
        }

        void run() {
            for (int i = random.nextInt(9); i > 0; i--) {
                oracle.tick(random.nextInt(random.nextBoolean() ? 90 : 4000));
                act();
                check();
            }
            oracle.tick(random.nextInt(500));
            check();
            keeper.stop(row);
            assertThat(kept.clock.now.usedSeconds()).isEqualTo(oracle.counted * 60);
            assertThat(kept.openPauses(1)).isEmpty();
            assertThat(moment(kept.clock.now.breachedAt())).isEqualTo(oracle.breachedAt);
        }

        private void act() {
            switch (random.nextInt(4)) {
                case 0 -> extend();
                case 1 -> resume();
                default -> pause();
            }
        }

        private void extend() {
            long more = 1 + random.nextInt(600);
            row = keeper.extend(row, Duration.ofMinutes(more), "why", "who");
            oracle.extend(more);
        }

        private void pause() {
            row = keeper.pause(row, new Pause("Task_Wait", "w" + random.nextInt(), "Wait", null));
            oracle.pause();
        }

        private void resume() {
            var open = kept.openPauses(1);
            if (!open.isEmpty()) {
                row = keeper.resume(row, open.subList(0, 1 + random.nextInt(open.size())));
                if (kept.openPauses(1).isEmpty()) {
                    oracle.resume();
                }
            }
        }

        private void check() {
            OffsetDateTime now = keeper.now();
            Duration used = row.dial().usedAt(calendar, now);
            assertThat(used.toMinutes()).as("used").isEqualTo(oracle.counted);
            assertThat(row.runs()).isEqualTo(!oracle.paused);
            boolean ahead = oracle.counted < oracle.allowed;
            if (row.runs() && ahead) {
                assertThat(moment(row.dueAt())).as("due").isEqualTo(oracle.due());
            }
            if (row.runs() && oracle.promiseAhead()) {
                assertThat(moment(row.promisedAt())).as("promise").isEqualTo(oracle.promise());
            }
            checkExplanation(now, used, row.runs() && ahead);
        }

        private void checkExplanation(OffsetDateTime now, Duration used, boolean ahead) {
            List<Stretch> told = new Explanation(row, calendar, now).of(kept.of(1));
            Instant reached = start;
            Duration total = Duration.ZERO;
            Duration worked = Duration.ZERO;
            for (Stretch stretch : told) {
                assertThat(moment(stretch.from())).as("no gap").isEqualTo(reached);
                reached = moment(stretch.until());
                total = total.plus(stretch.counted());
                assertThat(stretch.total()).isEqualTo(total);
                if (stretch.kind() == Kind.WORKING) {
                    worked = worked.plus(stretch.counted());
                }
                if (stretch.kind() != Kind.PAUSED) {
                    assertThat(stretch.counted().toMinutes())
                            .as("%s %s", stretch.kind(), stretch.from())
                            .isEqualTo(oracle.countedBetween(moment(stretch.from()), reached));
                }
            }
            assertThat(worked).as("worked").isEqualTo(used);
            assertThat(reached).as("end").isEqualTo(ahead ? moment(row.dueAt()) : moment(now));
            if (ahead) {
                assertThat(total).isEqualTo(row.dial().allowed());
            }
        }

        private static Instant moment(OffsetDateTime at) {
            return at == null ? null : at.toInstant();
        }
    }
}
