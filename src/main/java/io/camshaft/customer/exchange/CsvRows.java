package io.camshaft.customer.exchange;

import io.camshaft.platform.BusinessRefusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * CSV as spreadsheets and dealer systems write it: UTF-8 with or without byte order mark, else GB18030; comma, semicolon or tab,
 * whichever the first line has most of.
 */
final class CsvRows implements SheetRows {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String DELIMITERS = ",;\t";
    private static final int LONGEST_HEADER = 16_384;

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    private CsvRows(CSVParser parser) {
        this.parser = parser;
        this.records = parser.iterator();
    }

    static CsvRows of(ImportFile file) {
        try {
            Reader text = new BufferedReader(
                    new InputStreamReader(file.open(), charset(file.content()).newDecoder()), 1 << 16);
            skipMark(text);
            CSVFormat format =
                    CSVFormat.RFC4180.builder().setDelimiter(delimiter(text)).get();
            return new CsvRows(CSVParser.parse(text, format));
        } catch (IOException e) {
            throw new BusinessRefusal("customer.import.unreadable");
        }
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new SheetBroken((int) parser.getRecordNumber() + 1);
        }
    }

    @Override
    public SheetRow next() {
        CSVRecord record = records.next();
        return new SheetRow((int) record.getRecordNumber(), record.toList());
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** UTF-8 where all bytes are valid UTF-8, else the Chinese national encoding. */
    private static Charset charset(byte[] content) {
        CharsetDecoder strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer text = CharBuffer.allocate(1 << 16);
        while (true) {
            CoderResult result = strict.decode(bytes, text, true);
            if (result.isError()) {
                return GB18030;
            }
            if (result.isUnderflow()) {
                return StandardCharsets.UTF_8;
            }
            text.clear();
        }
    }

    private static void skipMark(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
    }

    private static char delimiter(Reader text) throws IOException {
        text.mark(LONGEST_HEADER);
        int[] counts = new int[DELIMITERS.length()];
        boolean quoted = false;
        int read = text.read();
        for (int i = 1; i < LONGEST_HEADER && read >= 0 && (quoted || read != '\n'); i++) {
            quoted ^= read == '"';
            int found = quoted ? -1 : DELIMITERS.indexOf(read);
            if (found >= 0) {
                counts[found]++;
            }
            read = text.read();
        }
        text.reset();
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return DELIMITERS.charAt(best);
    }
}
