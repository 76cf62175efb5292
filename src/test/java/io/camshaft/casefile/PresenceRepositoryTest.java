package io.camshaft.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.casefile.CasePresence.Present;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes that share a database: each has its own object, both see the same people. */
abstract class PresenceRepositoryTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-05-26T06:03:00Z"));
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    };

    private DataSource database;
    private CasePresence one;
    private CasePresence other;

    abstract DataSource freshDatabase();

    @BeforeEach
    void migrate() {
        database = freshDatabase();
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/casefile")
                .load()
                .migrate();
        one = node();
        other = node();
    }

    private CasePresence node() {
        return new CasePresence(new PresenceRepository(JdbcClient.create(database)), clock);
    }

    private void pass(int seconds) {
        now.updateAndGet(instant -> instant.plusSeconds(seconds));
    }

    @Test
    void twoPeopleOnTwoNodesSeeEachOtherAndNotThemselves() {
        assertThat(one.beat("CPL-1", "shen.bin")).isEmpty();
        pass(20);

        assertThat(other.beat("CPL-1", "feng.yu")).extracting(Present::personId).containsExactly("shen.bin");
        assertThat(one.beat("CPL-1", "shen.bin")).extracting(Present::personId).containsExactly("feng.yu");
        assertThat(one.beat("CPL-2", "han.mei")).isEmpty();
    }

    @Test
    void whoStaysKeepsTheTimeTheyCame() {
        one.beat("CPL-1", "shen.bin");
        for (int beat = 0; beat < 5; beat++) {
            pass(20);
            one.beat("CPL-1", "shen.bin");
        }

        Present seen = other.beat("CPL-1", "feng.yu").get(0);

        assertThat(seen.openedAt().toInstant())
                .isEqualTo(OffsetDateTime.parse("2026-05-26T14:03+08:00").toInstant());
    }

    @Test
    void whoIsSilentForAMinuteHasGoneAndComesAnewLater() {
        one.beat("CPL-1", "shen.bin");
        pass(61);
        assertThat(other.beat("CPL-1", "feng.yu")).isEmpty();

        one.beat("CPL-1", "shen.bin");

        assertThat(other.beat("CPL-1", "feng.yu").get(0).openedAt().toInstant()).isEqualTo(now.get());
        assertThat(JdbcClient.create(database)
                        .sql("select count(*) from case_presence")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }
}
