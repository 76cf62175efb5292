package io.camshaft.customer.exchange;

import io.camshaft.customer.exchange.ImportPortions.Portion;
import io.camshaft.organisation.Organisation;
import io.camshaft.platform.BusinessRefusal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Writes the waiting lines of a file, portion by portion and in their order. While one portion is written, the next ones are opened,
 * read and sealed on other threads: the database and the ciphers work at the same time.
 */
@Component
class ImportRun {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);
    private static final int AHEAD = 3;
    private static final int THREADS = 2;
    private static final int PASSES = 3;
    /** Somebody entered the same customer by hand in the same moment, or holds a lock for long. */
    private static final int TRIES = 5;

    private final ImportRowRepository lines;
    private final ImportPortions portions;
    private final Organisation organisation;
    private final ExchangeSettings settings;

    ImportRun(
            ImportRowRepository lines, ImportPortions portions, Organisation organisation, ExchangeSettings settings) {
        this.lines = lines;
        this.portions = portions;
        this.organisation = organisation;
        this.settings = settings;
    }

    /**
     * Takes the lines that wait, and those that were corrected meanwhile. True where none is left; false where somebody else is at
     * work on them.
     */
    boolean run(ImportBatch batch, String by) {
        for (int pass = 0; pass < PASSES; pass++) {
            pass(batch, by);
            if (lines.rows(batch.id(), "WAITING", 0, 1).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private void pass(ImportBatch batch, String by) {
        LineReader reader = new LineReader(new ImportScope(organisation, batch.dealerCode()));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            Deque<Future<Portion>> ahead = new ArrayDeque<>();
            int after = 0;
            while (after >= 0 || !ahead.isEmpty()) {
                while (after >= 0 && ahead.size() < AHEAD) {
                    after = prepareNext(batch, reader, after, threads, ahead);
                }
                if (!ahead.isEmpty()) {
                    take(batch, ahead.poll().get(), by);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Lines of import " + batch.id() + " cannot be opened", e);
        } finally {
            threads.shutdownNow();
        }
    }

    /** The last line that is on its way now; -1 where no more wait. */
    private int prepareNext(
            ImportBatch batch, LineReader reader, int after, ExecutorService threads, Deque<Future<Portion>> ahead) {
        List<ImportRowRepository.Row> rows = lines.rows(batch.id(), "WAITING", after, settings.chunk());
        if (rows.isEmpty()) {
            return -1;
        }
        ahead.add(threads.submit(() -> portions.prepared(batch, reader, rows)));
        return rows.get(rows.size() - 1).rowNo();
    }

    private void take(ImportBatch batch, Portion portion, String by) {
        for (int attempt = 1; ; attempt++) {
            try {
                portions.take(batch, portion, by);
                return;
            } catch (ImportPortions.Taken e) {
                LOG.info("Lines of import {} were taken elsewhere", batch.id());
                return;
            } catch (BusinessRefusal refusal) {
                oneByOne(batch, portion, refusal, by);
                return;
            } catch (TransientDataAccessException | DataIntegrityViolationException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    /** A rule of the tables refused one of the lines: each goes alone, and the refused one into quarantine. */
    private void oneByOne(ImportBatch batch, Portion portion, BusinessRefusal refusal, String by) {
        if (portion.rowNos().size() == 1) {
            portions.refuse(batch, portion.rowNos().get(0), refusal);
            return;
        }
        portion.rowNos().forEach(rowNo -> take(batch, portion.only(rowNo), by));
    }
}
