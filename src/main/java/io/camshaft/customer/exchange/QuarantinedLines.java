package io.camshaft.customer.exchange;

import io.camshaft.customer.exchange.ImportPreview.PreviewRow;
import io.camshaft.customer.exchange.ImportPreview.RefusedRow;
import io.camshaft.organisation.Organisation;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.text.Texts;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lines that wait, and those in quarantine until somebody corrects them. */
@Component
class QuarantinedLines {

    private final ImportRepository imports;
    private final ImportRowRepository rows;
    private final LineSealing sealing;
    private final Organisation organisation;
    private final Texts texts;

    QuarantinedLines(
            ImportRepository imports,
            ImportRowRepository rows,
            LineSealing sealing,
            Organisation organisation,
            Texts texts) {
        this.imports = imports;
        this.rows = rows;
        this.sealing = sealing;
        this.organisation = organisation;
        this.texts = texts;
    }

    List<String> hashes(byte[] file) {
        return sealing.hashes(file);
    }

    /** Throws all lines of the file away. */
    void forget(ImportBatch batch) {
        rows.forgetAll(batch.id());
    }

    List<PreviewRow> waiting(ImportBatch batch, int most) {
        return rows.rows(batch.id(), "WAITING", 0, most).stream()
                .map(row -> line(batch, row))
                .map(line -> new PreviewRow(line.rowNo(), MaskedLine.of(batch.content(), line, null)))
                .toList();
    }

    List<RefusedRow> refused(ImportBatch batch, int most, String by) {
        LineReader reader = reader(batch);
        boolean sender = batch.createdBy().equals(by);
        return rows.rows(batch.id(), "REFUSED", 0, most).stream()
                .map(row -> refused(batch, row, reader, sender))
                .toList();
    }

    /** The line is read again, for the sentence has words of it; what only the tables refuse has a sentence without. */
    private RefusedRow refused(ImportBatch batch, ImportRowRepository.Row row, LineReader reader, boolean sender) {
        ImportLine line = line(batch, row);
        ImportColumn column = ImportColumn.valueOf(row.refusalColumn());
        String sentence = line.isBlank() ? texts.get(row.refusalKey()) : null;
        try {
            if (sentence == null) {
                reader.check(batch.content(), line);
                sentence = texts.get(row.refusalKey());
            }
        } catch (RowRefused refused) {
            column = refused.column();
            sentence = texts.of(refused.refusal());
        }
        return new RefusedRow(
                row.rowNo(), column, sentence, MaskedLine.of(batch.content(), line, sender ? column : null));
    }

    /** Puts the corrected line back among the waiting ones. */
    @Transactional
    void correct(ImportBatch batch, int rowNo, Map<ImportColumn, String> cells) {
        ImportRowRepository.Row row = rows.row(batch.id(), rowNo, "REFUSED")
                .orElseThrow(() -> new BusinessRefusal("customer.import.rowUnknown"));
        ImportLine line = line(batch, row).with(cells);
        try {
            reader(batch).check(batch.content(), line);
        } catch (RowRefused refused) {
            throw refused.refusal();
        }
        if (!rows.correct(batch.id(), rowNo, sealing.seal(line.packed(batch.content())), sealing.generation())) {
            throw new BusinessRefusal("customer.import.rowUnknown");
        }
        imports.count(batch.id(), new ImportRepository.Count(0, 0, 0, -1, 0));
    }

    private LineReader reader(ImportBatch batch) {
        return new LineReader(new ImportScope(organisation, batch.dealerCode()));
    }

    private ImportLine line(ImportBatch batch, ImportRowRepository.Row row) {
        return ImportLine.unpacked(row.rowNo(), batch.content(), sealing.open(row.lineSealed()));
    }
}
