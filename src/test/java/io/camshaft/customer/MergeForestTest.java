package io.camshaft.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camshaft.platform.BusinessRefusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Any sequence of merges and undos leaves the forest that the standing merges make, and no other; on both databases. */
abstract class MergeForestTest {

    private static final Instant TODAY = Instant.parse("2026-05-26T02:00:00Z");

    private JdbcClient jdbc;
    private PointingMerges merges;
    private final List<Long> gone = new ArrayList<>();
    private Instant now = TODAY;

    abstract DataSource emptyDatabase();

    @BeforeEach
    void migrate() {
        DataSource database = emptyDatabase();
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/customer")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
        Clock clock = new Clock() {
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
                return now;
            }
        };
        merges = new PointingMerges(new CustomerMergeRepository(jdbc), new Told(), clock);
    }

    @Test
    void anySequenceOfMergesAndUndosLeavesTheForestOfTheStandingMerges() {
        for (int seed = 0; seed < 25; seed++) {
            Random dice = new Random(seed);
            List<Long> records = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                records.add(record());
            }
            Map<Long, long[]> standing = new LinkedHashMap<>();
            for (int step = 0; step < 40; step++) {
                if (dice.nextInt(3) < 2 || standing.isEmpty()) {
                    long kept = records.get(dice.nextInt(records.size()));
                    long absorbed = records.get(dice.nextInt(records.size()));
                    merge(kept, absorbed, standing);
                } else {
                    List<Long> ids = List.copyOf(standing.keySet());
                    long id = ids.get(dice.nextInt(ids.size()));
                    merges.undo(id, "ye.qing");
                    standing.remove(id);
                }
                assertThat(pointers(records)).as("seed %d, step %d", seed, step).isEqualTo(roots(records, standing));
            }
            List.copyOf(standing.keySet()).forEach(id -> merges.undo(id, "ye.qing"));
            assertThat(pointers(records)).as("seed %d, all undone", seed).isEmpty();
        }
    }

    private void merge(long kept, long absorbed, Map<Long, long[]> standing) {
        boolean allowed = kept != absorbed
                && standing.values().stream().noneMatch(edge -> edge[1] == kept || edge[1] == absorbed);
        if (allowed) {
            standing.put(merges.merge(kept, absorbed, "REVIEWED", null, "liu.yang"), new long[] {kept, absorbed});
        } else {
            assertThatThrownBy(() -> merges.merge(kept, absorbed, "REVIEWED", null, "liu.yang"))
                    .isInstanceOf(BusinessRefusal.class);
        }
    }

    /** Where each record that does not stand for itself points. */
    private Map<Long, Long> pointers(List<Long> records) {
        Map<Long, Long> pointers = new HashMap<>();
        for (long id : records) {
            jdbc.sql("select merged_into from customer where id = ? and merged_into is not null")
                    .param(id)
                    .query(Long.class)
                    .optional()
                    .ifPresent(root -> pointers.put(id, root));
        }
        return pointers;
    }

    private static Map<Long, Long> roots(List<Long> records, Map<Long, long[]> standing) {
        Map<Long, Long> above = new HashMap<>();
        standing.values().forEach(edge -> above.put(edge[1], edge[0]));
        Map<Long, Long> roots = new HashMap<>();
        for (long id : records) {
            long root = id;
            while (above.containsKey(root)) {
                root = above.get(root);
            }
            if (root != id) {
                roots.put(id, root);
            }
        }
        return roots;
    }

    @Test
    void recordsBehindTheAbsorbedOneComeAlongAndAreWrittenDown() {
        long first = record();
        long second = record();
        long third = record();
        merges.merge(second, third, "EXACT_IDENTITY", null, "system");

        long merge = merges.merge(first, second, "REVIEWED", "MRG-2026-000009", "liu.yang");

        assertThat(pointers(List.of(first, second, third))).isEqualTo(Map.of(second, first, third, first));
        assertThat(jdbc.sql("select customer_id from customer_merge_member where merge_id = ?")
                        .param(merge)
                        .query(Long.class)
                        .list())
                .containsExactly(third);
        assertThat(gone).containsExactly(third, second);
        assertThat(jdbc.sql("select kind || ' ' || detail from customer_event where customer_id = ? order by id")
                        .param(second)
                        .query(String.class)
                        .list())
                .containsExactly("MERGED " + CustomerNo.of(third), "MERGED " + CustomerNo.of(first));
    }

    @Test
    void anUndoComesOnceAndWithinThirtyDays() {
        long merge = merges.merge(record(), record(), "REVIEWED", null, "liu.yang");
        long late = merges.merge(record(), record(), "REVIEWED", null, "liu.yang");

        now = TODAY.plus(Duration.ofDays(30));
        merges.undo(merge, "ye.qing");

        assertThatThrownBy(() -> merges.undo(merge, "ye.qing")).hasMessageContaining("alreadyUndone");
        now = TODAY.plus(Duration.ofDays(30)).plusSeconds(1);
        assertThatThrownBy(() -> merges.undo(late, "ye.qing")).hasMessageContaining("tooLate");
        assertThatThrownBy(() -> merges.undo(999_999, "ye.qing")).hasMessageContaining("unknown");
        now = TODAY;
    }

    @Test
    void whatWasErasedIsNeitherMergedNorParted() {
        long kept = record();
        long absorbed = record();
        long merge = merges.merge(kept, absorbed, "REVIEWED", null, "liu.yang");
        jdbc.sql("update customer set erased_at = ? where id in (?, ?)")
                .params(OffsetDateTime.parse("2026-05-26T10:00+08:00"), kept, absorbed)
                .update();

        assertThatThrownBy(() -> merges.undo(merge, "ye.qing")).hasMessageContaining("erased");
        assertThatThrownBy(() -> merges.merge(record(), kept, "REVIEWED", null, "liu.yang"))
                .hasMessageContaining("erased");
        assertThatThrownBy(() -> merges.merge(kept, 999_999, "REVIEWED", null, "liu.yang"))
                .hasMessageContaining("unknown");
    }

    private long record() {
        jdbc.sql(
                        """
                        insert into customer (kind, card, state, source, generation, created_at, changed_at, changed_by, version)
                        values ('PERSON', 'A', 'PROSPECT', 'FORM', 1, :at, :at, 'bai.xue', 0)
                        """)
                .param("at", OffsetDateTime.parse("2026-05-26T10:00+08:00"))
                .update();
        return jdbc.sql("select max(id) from customer").query(Long.class).single();
    }

    private final class Told implements MergeWork {

        @Override
        public String begin(long candidateId, String byPersonId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void recordGone(long customerId) {
            gone.add(customerId);
        }

        @Override
        public void undo(String caseNo, String byPersonId) {
            throw new UnsupportedOperationException();
        }
    }
}
