package io.camshaft.organisation;

import io.camshaft.platform.BusinessRefusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file with a header, as spreadsheets write it: commas, quotes, UTF-8 with or without byte order mark, or GB18030.
 * Column names are compared without regard to case; unknown columns are ignored.
 *
 * @param rows in the order of the file, blank lines left out
 * @param brokenAt line from which on the file cannot be read, 0 where all of it could
 */
record CsvSheet(List<Row> rows, long brokenAt) {

    private static final Charset GB18030 = Charset.forName("GB18030");

    static CsvSheet read(InputStream in, List<String> required) {
        try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(decoded(in.readAllBytes())))) {
            Iterator<CSVRecord> records = parser.iterator();
            if (!records.hasNext()) {
                throw new BusinessRefusal("organisation.import.empty");
            }
            List<String> header = header(records.next(), required);
            return body(parser, records, header);
        } catch (IOException | UncheckedIOException e) {
            throw new BusinessRefusal("organisation.import.unreadable");
        }
    }

    private static CsvSheet body(CSVParser parser, Iterator<CSVRecord> records, List<String> header) {
        List<Row> rows = new ArrayList<>();
        long line = parser.getCurrentLineNumber() + 1;
        try {
            while (records.hasNext()) {
                CSVRecord row = records.next();
                if (!isBlank(row)) {
                    rows.add(row(line, header, row));
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            return new CsvSheet(rows, line);
        }
        return new CsvSheet(rows, 0);
    }

    private static List<String> header(CSVRecord first, List<String> required) {
        List<String> header = first.toList().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        for (String column : required) {
            if (!header.contains(column)) {
                throw new BusinessRefusal("organisation.import.columnMissing", column);
            }
        }
        return header;
    }

    private static Row row(long line, List<String> header, CSVRecord cells) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
            String value = CsvText.unguarded(cells.get(i).strip());
            if (!value.isEmpty()) {
                values.putIfAbsent(header.get(i), value);
            }
        }
        return new Row(line, values, cells.size() > header.size());
    }

    private static boolean isBlank(CSVRecord row) {
        return row.toList().stream().allMatch(String::isBlank);
    }

    /** UTF-8 where the bytes are valid UTF-8, else the Chinese national encoding, which spreadsheets in China write. */
    private static String decoded(byte[] bytes) throws IOException {
        String text;
        try {
            text = strictly(StandardCharsets.UTF_8, bytes);
        } catch (CharacterCodingException e) {
            text = strictly(GB18030, bytes);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String strictly(Charset charset, byte[] bytes) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    /**
     * A line of the sheet.
     *
     * @param values stripped cells by column; empty ones are absent
     */
    record Row(long line, Map<String, String> values, boolean tooManyCells) {

        String text(String column) {
            return values.get(column);
        }

        /** True where the cell is empty or says yes. */
        boolean flag(String column) {
            String value = values.getOrDefault(column, "yes").toLowerCase(Locale.ROOT);
            return switch (value) {
                case "yes", "true", "1", "y", "是" -> true;
                case "no", "false", "0", "n", "否" -> false;
                default -> throw new BusinessRefusal("organisation.import.yesNo", column);
            };
        }
    }
}
