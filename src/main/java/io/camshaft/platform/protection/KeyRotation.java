package io.camshaft.platform.protection;

import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.protection.ProtectionKeyRepository.KnownGeneration;
import io.camshaft.platform.protection.SealedTableRepository.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rewrites rows of older keys with the newest, in batches that each commit, while people work. It may stop anywhere and be run
 * again. Generations that no row needs any more are retired.
 */
final class KeyRotation {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);

    private final RingProtection protection;
    private final List<SealedTable> tables;
    private final SealedTableRepository rows;
    private final KnownKeys known;
    private final TransactionTemplate transaction;

    KeyRotation(
            RingProtection protection,
            List<SealedTable> tables,
            SealedTableRepository rows,
            KnownKeys known,
            PlatformTransactionManager transactions) {
        this.protection = protection;
        this.tables = List.copyOf(tables);
        this.rows = rows;
        this.known = known;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * A generation as operators see it.
     *
     * @param current true for the one that new values get
     * @param rows per table, by what the rows say
     */
    record Progress(int generation, boolean current, boolean retired, Map<String, Long> rows) {}

    List<Progress> progress() {
        return known.all().stream().map(this::progress).toList();
    }

    private Progress progress(KnownGeneration generation) {
        Map<String, Long> counted = new TreeMap<>();
        tables.forEach(table -> counted.put(table.name(), rows.count(table, generation.generation())));
        return new Progress(
                generation.generation(),
                generation.generation() == protection.generation(),
                generation.retiredAt() != null,
                counted);
    }

    /**
     * Rewrites rows of older generations.
     *
     * @param most rows to rewrite in this call
     * @param batch rows of one transaction
     * @return rows rewritten; 0 when there is nothing left
     */
    int rewrite(int most, int batch) {
        int done = rewrite(most, batch, rows::byGeneration);
        if (done < most) {
            // Rows whose generation does not tell the truth: reads whole tables, so only when the index finds nothing
            // more.
            done += rewrite(most - done, batch, this::byKey);
        }
        LOG.info("{} rows were rewritten with keys of generation {}", done, protection.generation());
        return done;
    }

    /** How rows that need a generation are found. */
    private interface Search {

        List<Row> find(SealedTable table, int generation, int limit);
    }

    private int rewrite(int most, int batch, Search search) {
        int done = 0;
        for (KnownGeneration old : olderOnes()) {
            for (SealedTable table : tables) {
                int written;
                do {
                    int size = Math.min(batch, most - done);
                    written = size == 0 ? 0 : rewriteBatch(table, old.generation(), size, search);
                    done += written;
                } while (written > 0);
            }
        }
        return done;
    }

    private int rewriteBatch(SealedTable table, int generation, int size, Search search) {
        Integer written = transaction.execute(status -> {
            int count = 0;
            for (Row row : search.find(table, generation, size)) {
                count += rows.rewrite(table, row, renewed(table, row), protection.generation()) ? 1 : 0;
            }
            return count;
        });
        return written == null ? 0 : written;
    }

    private List<Row> byKey(SealedTable table, int generation, int limit) {
        return rows.byKey(table, protection.keyIdsOf(generation), limit);
    }

    /**
     * Look-ups forget the generation and the next start does not ask for it.
     *
     * @throws BusinessRefusal while it is in use or a row needs it
     */
    void retire(int generation) {
        KnownGeneration old = olderOnes().stream()
                .filter(each -> each.generation() == generation)
                .findFirst()
                .orElseThrow(() -> new BusinessRefusal("platform.protection.notOlder", generation));
        for (SealedTable table : tables) {
            if (rows.holds(table, old.generation())
                    || !byKey(table, old.generation(), 1).isEmpty()) {
                throw new BusinessRefusal("platform.protection.rowsRemain", generation, table.name());
            }
        }
        known.retire(generation);
        protection.retire(generation);
        LOG.info("Keys of generation {} are retired and may leave the key ring", generation);
    }

    private List<KnownGeneration> olderOnes() {
        return known.all().stream()
                .filter(each -> each.retiredAt() == null && each.generation() < protection.generation())
                .toList();
    }

    private Map<String, Object> renewed(SealedTable table, Row row) {
        Map<String, String> opened = new HashMap<>(row.plain());
        Map<String, Object> values = new HashMap<>();
        for (SealedTable.Sealed column : table.sealed()) {
            String field = column.field().apply(row.plain());
            String value = opened(table, row, column.column(), field);
            opened.put(column.column(), value);
            values.put(column.column(), protection.seal(field, value));
        }
        for (SealedTable.Token column : table.tokens()) {
            String normalised = column.normalised().apply(opened);
            values.put(column.column(), protection.token(column.field().apply(opened), normalised));
        }
        return values;
    }

    private String opened(SealedTable table, Row row, String column, String field) {
        try {
            return protection.open(field, row.sealed().get(column));
        } catch (SealBroken broken) {
            throw new SealBroken(table.name() + " " + row.ids() + ": " + broken.getMessage());
        }
    }
}
