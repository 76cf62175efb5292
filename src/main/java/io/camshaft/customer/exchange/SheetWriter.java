package io.camshaft.customer.exchange;

import io.camshaft.platform.text.FormulaGuard;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a sheet line by line; nothing is kept in memory, and no cell is a formula. */
interface SheetWriter extends AutoCloseable {

    void line(List<String> cells);

    /** Finishes the sheet and leaves the stream open. */
    @Override
    void close();

    static SheetWriter of(ExportOrder.Format format, OutputStream out) {
        try {
            return format == ExportOrder.Format.CSV ? new Csv(out) : new Xlsx(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With a byte order mark, so that spreadsheets read Chinese. */
    final class Csv implements SheetWriter {

        private final Writer text;
        private final CSVPrinter printer;

        private Csv(OutputStream out) throws IOException {
            text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            text.write('\uFEFF');
            printer = new CSVPrinter(text, CSVFormat.RFC4180);
        }

        @Override
        public void line(List<String> cells) {
            try {
                printer.printRecord(cells.stream().map(FormulaGuard::guarded).toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                printer.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Cells are texts by type, yet guarded too: people save such a sheet as CSV. */
    final class Xlsx implements SheetWriter {

        private static final int FLUSHED = 1_000;

        private final Workbook workbook;
        private final Worksheet sheet;
        private int line;

        private Xlsx(OutputStream out) {
            workbook = new Workbook(out, "Camshaft", "1.0");
            sheet = workbook.newWorksheet("Customers");
        }

        @Override
        public void line(List<String> cells) {
            for (int i = 0; i < cells.size(); i++) {
                sheet.inlineString(line, i, FormulaGuard.guarded(cells.get(i)));
            }
            line++;
            try {
                if (line % FLUSHED == 0) {
                    sheet.flush();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                workbook.finish();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
