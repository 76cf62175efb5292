package io.camshaft.complaint.intake;

import io.camshaft.platform.BusinessRefusal;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** CSV as spreadsheets write it: UTF-8 with or without byte order mark, else GB18030; comma, semicolon or tab. */
final class FileText {

    static final int MOST_ROWS = 2_000;
    private static final int LARGEST = 5 * 1024 * 1024;

    private FileText() {}

    static String decoded(byte[] content) {
        if (content.length == 0 || content.length > LARGEST) {
            throw new BusinessRefusal("complaint.file.size");
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(content, Charset.forName("GB18030"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Cells by column, a map for each line below the heading; empty lines are left out. */
    static List<Map<FileColumn, String>> rows(String text) {
        List<Map<FileColumn, String>> rows = new ArrayList<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser lines = CSVParser.parse(new StringReader(text), format)) {
            List<Optional<FileColumn>> columns = null;
            for (CSVRecord line : lines) {
                if (columns == null) {
                    columns = line.stream().map(FileColumn::of).toList();
                } else if (rows.size() == MOST_ROWS) {
                    throw new BusinessRefusal("complaint.file.tooManyRows", MOST_ROWS);
                } else {
                    rows.add(cells(columns, line));
                }
            }
            boolean hasWords = columns != null && columns.contains(Optional.of(FileColumn.WORDS));
            if (!hasWords) {
                throw new BusinessRefusal("complaint.file.noWords");
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new BusinessRefusal("complaint.file.unreadable");
        }
        return rows;
    }

    private static Map<FileColumn, String> cells(List<Optional<FileColumn>> columns, CSVRecord line) {
        Map<FileColumn, String> cells = new EnumMap<>(FileColumn.class);
        for (int i = 0; i < Math.min(columns.size(), line.size()); i++) {
            String cell = line.get(i).strip();
            // Spreadsheets put it before what would be a formula.
            String plain = cell.matches("(?s)'[=+@-].*") ? cell.substring(1) : cell;
            if (!plain.isEmpty()) {
                columns.get(i).ifPresent(column -> cells.put(column, plain));
            }
        }
        return cells;
    }

    private static char delimiter(String text) {
        String heading = text.lines().findFirst().orElse("");
        char best = ',';
        for (char each : new char[] {';', '\t'}) {
            if (count(heading, each) > count(heading, best)) {
                best = each;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }
}
