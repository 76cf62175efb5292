package io.camshaft.customer.exchange;

import io.camshaft.customer.exchange.ImportPreview.PreviewRow;
import io.camshaft.customer.exchange.ImportPreview.RefusedRow;
import io.camshaft.platform.BusinessRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Files from the first look to the last line. */
@Service
class FileImports implements CustomerImports {

    private static final int SHOWN = 20;
    private static final int REFUSED_SHOWN = 200;
    private static final int LISTED = 50;
    private static final int LONGEST_NAME = 200;

    private final ImportDesk desk;
    private final ImportRepository imports;
    private final FilePreview previews;
    private final QuarantinedLines lines;
    private final ImportRunner runner;

    FileImports(
            ImportDesk desk,
            ImportRepository imports,
            FilePreview previews,
            QuarantinedLines lines,
            ImportRunner runner) {
        this.desk = desk;
        this.imports = imports;
        this.previews = previews;
        this.lines = lines;
        this.runner = runner;
    }

    @Override
    public boolean mayImport(String personId) {
        return desk.mayImport(personId);
    }

    @Override
    public ImportPreview preview(ImportFile file, ImportContent content, String source, String dealerCode, String by) {
        String dealer = desk.dealer(by, dealerCode);
        String system = desk.source(source);
        List<String> unknown = new ArrayList<>();
        Optional<ImportBatch> known = imports.ofFile(lines.hashes(file.content()), content, system, dealer);
        if (known.isPresent()) {
            return shown(known.get(), true, unknown, by);
        }
        ImportBatch batch = runner.fresh(safeName(file.name()), content, system, dealer, by);
        return shown(find(previews.keep(file, batch, unknown)), false, unknown, by);
    }

    @Override
    public ImportPreview shown(long batchId, String by) {
        return shown(batch(batchId, by), false, List.of(), by);
    }

    private ImportPreview shown(ImportBatch batch, boolean known, List<String> unknown, String by) {
        List<PreviewRow> first = lines.waiting(batch, SHOWN);
        return new ImportPreview(batch, known, first, lines.refused(batch, REFUSED_SHOWN, by), List.copyOf(unknown));
    }

    @Override
    public ImportBatch go(long batchId, String by) {
        ImportBatch batch = started(batchId, by);
        runner.begin(batch);
        return batch;
    }

    @Override
    public ImportBatch goAndWait(long batchId, String by) {
        runner.run(started(batchId, by));
        return find(batchId);
    }

    private ImportBatch started(long batchId, String by) {
        ImportBatch batch = batch(batchId, by);
        if (batch.status() == ImportStatus.PREVIEW || batch.status() == ImportStatus.FAILED) {
            imports.move(batchId, Set.of(batch.status()), ImportStatus.RUNNING, null);
        } else if (batch.status() == ImportStatus.DISCARDED) {
            throw new BusinessRefusal("customer.import.discarded");
        }
        return find(batchId);
    }

    @Override
    public ImportBatch discard(long batchId, String by) {
        ImportBatch batch = batch(batchId, by);
        if (!runner.discard(batch)) {
            throw new BusinessRefusal("customer.import.tooLate");
        }
        lines.forget(batch);
        return find(batchId);
    }

    @Override
    public ImportBatch batch(long batchId, String by) {
        ImportBatch batch = find(batchId);
        desk.checkMay(batch, by);
        return batch;
    }

    @Override
    public List<ImportBatch> list(String by) {
        return desk.mayImport(by) ? imports.newest(desk.dealersOf(by), LISTED) : List.of();
    }

    @Override
    public List<RefusedRow> quarantine(long batchId, String by) {
        return lines.refused(batch(batchId, by), REFUSED_SHOWN, by);
    }

    @Override
    public void correctRow(long batchId, int rowNo, Map<ImportColumn, String> cells, String by) {
        ImportBatch batch = batch(batchId, by);
        lines.correct(batch, rowNo, cells);
        if (batch.status() == ImportStatus.DONE) {
            runner.line(batch, by);
        }
    }

    private ImportBatch find(long batchId) {
        return imports.find(batchId).orElseThrow(() -> new BusinessRefusal("customer.import.unknown"));
    }

    private static String safeName(String name) {
        String last = name == null ? "" : name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
        return last.substring(0, Math.min(LONGEST_NAME, last.length()));
    }
}
