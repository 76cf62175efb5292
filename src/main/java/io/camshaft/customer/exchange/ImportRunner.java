package io.camshaft.customer.exchange;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Runs imports one after the other, and those that a stop interrupted when the application is there again. */
@Component
class ImportRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);

    private final ImportRepository imports;
    private final ImportRun run;
    private final Clock clock;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "customer-import"));

    ImportRunner(ImportRepository imports, ImportRun run, Clock clock) {
        this.imports = imports;
        this.run = run;
        this.clock = clock;
    }

    /** A file as it is before anything of it is kept. */
    ImportBatch fresh(String fileName, ImportContent content, String source, String dealer, String by) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return new ImportBatch(
                0, fileName, content, source, dealer, ImportStatus.PREVIEW, 0, 0, 0, 0, 0, 0, by, now, null);
    }

    /** False where it has begun already. */
    boolean discard(ImportBatch batch) {
        Set<ImportStatus> idle = Set.of(ImportStatus.PREVIEW, ImportStatus.FAILED);
        return imports.move(batch.id(), idle, ImportStatus.DISCARDED, OffsetDateTime.now(clock));
    }

    /** Returns at once. */
    void begin(ImportBatch batch) {
        thread.execute(() -> {
            try {
                run(batch);
            } catch (RuntimeException e) {
                LOG.error("Import {} stopped; it can be begun again", batch.id(), e);
            }
        });
    }

    /** Returns when no line waits any more; a failed import keeps the lines that still wait. */
    void run(ImportBatch batch) {
        try {
            if (run.run(batch, batch.createdBy())) {
                imports.move(batch.id(), Set.of(ImportStatus.RUNNING), ImportStatus.DONE, OffsetDateTime.now(clock));
            }
        } catch (RuntimeException e) {
            imports.move(batch.id(), Set.of(ImportStatus.RUNNING), ImportStatus.FAILED, OffsetDateTime.now(clock));
            throw e;
        }
    }

    /** Takes the corrected lines of an import that is done. */
    void line(ImportBatch batch, String by) {
        run.run(batch, by);
    }

    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        imports.running().forEach(id -> imports.find(id).ifPresent(this::begin));
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
