package io.camshaft.customer.exchange;

import io.camshaft.organisation.Organisation;
import io.camshaft.platform.BusinessRefusal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a file and keeps its lines, sealed: good ones wait, bad ones are in quarantine. */
@Component
class FilePreview {

    private static final int PORTION = 2_000;
    private static final int AHEAD = 3;
    private static final int THREADS = 2;

    private final ImportRepository imports;
    private final ImportRowRepository rows;
    private final LineSealing sealing;
    private final Organisation organisation;
    private final ExchangeSettings settings;

    FilePreview(
            ImportRepository imports,
            ImportRowRepository rows,
            LineSealing sealing,
            Organisation organisation,
            ExchangeSettings settings) {
        this.imports = imports;
        this.rows = rows;
        this.sealing = sealing;
        this.organisation = organisation;
        this.settings = settings;
    }

    /** Writes the batch with its lines; returns its id. Nothing is left of a file that is refused as a whole. */
    @Transactional
    long keep(ImportFile file, ImportBatch batch, List<String> unknown) {
        try (Sheet sheet = Sheet.open(file, batch.content(), settings)) {
            unknown.addAll(sheet.unknown());
            long id = imports.insert(batch, sealing.hashes(file.content()).get(0));
            int[] counts = lines(sheet, id, batch);
            if (counts[0] == 0) {
                throw new BusinessRefusal("customer.import.empty");
            }
            imports.total(id, counts[0], counts[1]);
            return id;
        }
    }

    /** Lines, and refused ones among them. */
    private int[] lines(Sheet sheet, long id, ImportBatch batch) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            return lines(sheet, id, batch, threads);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Lines cannot be sealed", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private int[] lines(Sheet sheet, long id, ImportBatch batch, ExecutorService threads)
            throws InterruptedException, ExecutionException {
        LineReader reader = new LineReader(new ImportScope(organisation, batch.dealerCode()));
        int[] counts = new int[2];
        Deque<Future<List<Object[]>>> ahead = new ArrayDeque<>();
        boolean more = true;
        while (more || !ahead.isEmpty()) {
            List<ImportLine> lines = new ArrayList<>(PORTION);
            Integer broken = more ? fill(sheet, lines) : null;
            more = more && broken == null && !lines.isEmpty();
            if (!lines.isEmpty() || broken != null) {
                ahead.add(threads.submit(sealed(lines, broken, id, batch.content(), reader)));
            }
            if (!ahead.isEmpty() && (ahead.size() == AHEAD || !more)) {
                write(ahead.poll().get(), counts);
            }
        }
        return counts;
    }

    /** The next lines that say something; tells the line from which on the file cannot be read, else null. */
    private static Integer fill(Sheet sheet, List<ImportLine> lines) {
        try {
            while (lines.size() < PORTION && sheet.hasNext()) {
                ImportLine line = sheet.next();
                if (!line.isBlank()) {
                    lines.add(line);
                }
            }
            return null;
        } catch (SheetBroken broken) {
            return broken.rowNo();
        }
    }

    private Callable<List<Object[]>> sealed(
            List<ImportLine> lines, Integer broken, long id, ImportContent content, LineReader reader) {
        return () -> {
            List<Object[]> rows = new ArrayList<>(lines.size() + 1);
            for (ImportLine line : lines) {
                RowRefused refused = refusal(reader, content, line);
                rows.add(row(id, line.rowNo(), line.packed(content), refused));
            }
            if (broken != null) {
                rows.add(row(id, broken, "", Cells.refused(content.required().get(0), "customer.import.broken")));
            }
            return rows;
        };
    }

    private static RowRefused refusal(LineReader reader, ImportContent content, ImportLine line) {
        try {
            reader.check(content, line);
            return null;
        } catch (RowRefused refused) {
            return refused;
        }
    }

    private Object[] row(long id, int rowNo, String packed, RowRefused refused) {
        return new Object[] {
            id,
            rowNo,
            sealing.seal(packed),
            sealing.generation(),
            refused == null ? "WAITING" : "REFUSED",
            refused == null ? null : refused.refusal().textKey(),
            refused == null ? null : refused.column().name()
        };
    }

    private void write(List<Object[]> lines, int[] counts) {
        rows.addRows(lines);
        counts[0] += lines.size();
        counts[1] +=
                (int) lines.stream().filter(row -> row[4].equals("REFUSED")).count();
        if (counts[0] > settings.maxRows()) {
            throw new BusinessRefusal("customer.import.tooManyRows", String.valueOf(settings.maxRows()));
        }
    }
}
