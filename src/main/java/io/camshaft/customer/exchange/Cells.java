package io.camshaft.customer.exchange;

import io.camshaft.platform.BusinessRefusal;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the cells of a line; what cannot be read is refused with its column. */
final class Cells {

    private static final int LONGEST = 10_000;
    private static final Pattern DAY = Pattern.compile(
            "(\\d{4})(?:([-/.])(\\d{1,2})\\2(\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日|(\\d{2})(\\d{2}))(?:[ T]\\d{1,2}:.*)?");
    /** Days since 1899-12-30, as spreadsheets keep them; the time of day is left out. */
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d+)?");

    private static final Pattern SERIAL_MOMENT = Pattern.compile("\\d{5}\\.\\d{1,15}");
    private static final BigDecimal MINUTES_OF_DAY = BigDecimal.valueOf(24 * 60L);
    /** A moment with or without seconds, milliseconds and offset; an offset as +08:00, or Z. */
    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-M-d'T'H:mm[:ss][.SSS]")
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);
    private static final BigDecimal GREATEST_AMOUNT = new BigDecimal("99999999999");
    private static final int GREATEST_MILEAGE = 9_999_999;

    private final ImportLine line;

    Cells(ImportLine line) {
        this.line = line;
        line.cells().forEach((column, cell) -> {
            if (cell.length() > LONGEST) {
                throw refused(column, "customer.import.cellTooLong", String.valueOf(LONGEST));
            }
            if (cell.chars().anyMatch(character -> Character.isISOControl(character) && !isBlank(character))) {
                throw refused(column, "customer.import.controlCharacter");
            }
        });
    }

    static RowRefused refused(ImportColumn column, String key, Object... args) {
        return new RowRefused(column, new BusinessRefusal(key, args));
    }

    private static boolean isBlank(int character) {
        return character == '\n' || character == '\r' || character == '\t';
    }

    boolean has(ImportColumn column) {
        return line.text(column) != null;
    }

    /** The cell in one line, null where it is empty. */
    String text(ImportColumn column, int longest) {
        String cell = line.text(column);
        if (cell != null && cell.codePointCount(0, cell.length()) > longest) {
            throw refused(column, "customer.import.textTooLong", String.valueOf(longest));
        }
        return cell == null ? null : cell.replaceAll("[\\r\\n\\t]+", " ");
    }

    String required(ImportColumn column, int longest) {
        String cell = text(column, longest);
        if (cell == null) {
            throw refused(column, "customer.import.cellMissing");
        }
        return cell;
    }

    /** The cell as another class spells it, whose refusal becomes one of this column. */
    String spelt(ImportColumn column, UnaryOperator<String> spelling) {
        String cell = line.text(column);
        try {
            return cell == null ? null : spelling.apply(cell);
        } catch (BusinessRefusal refusal) {
            throw new RowRefused(column, refusal);
        }
    }

    LocalDate day(ImportColumn column) {
        String cell = line.text(column);
        if (cell == null) {
            return null;
        }
        String plain = Normalizer.normalize(cell, Normalizer.Form.NFKC);
        try {
            LocalDate day = day(plain);
            if (day != null && !day.isBefore(EARLIEST) && day.getYear() < 2100) {
                return day;
            }
        } catch (DateTimeException e) {
            // Told below, as for every text that is no day.
        }
        throw refused(column, "customer.import.day");
    }

    private static LocalDate day(String cell) {
        Matcher serial = SERIAL.matcher(cell);
        if (serial.matches()) {
            return SERIAL_ZERO.plusDays(Long.parseLong(serial.group(1)));
        }
        Matcher day = DAY.matcher(cell);
        if (!day.matches()) {
            return null;
        }
        int first = day.group(3) != null ? 3 : day.group(5) != null ? 5 : 7;
        return LocalDate.of(
                Integer.parseInt(day.group(1)),
                Integer.parseInt(day.group(first)),
                Integer.parseInt(day.group(first + 1)));
    }

    /** An OffsetDateTime, or a LocalDateTime where no offset is written; to the minute at least. */
    TemporalAccessor moment(ImportColumn column) {
        String cell = line.text(column);
        if (cell == null) {
            return null;
        }
        String plain = Normalizer.normalize(cell, Normalizer.Form.NFKC);
        try {
            return SERIAL_MOMENT.matcher(plain).matches()
                    ? serialMoment(new BigDecimal(plain))
                    : MOMENT.parseBest(
                            plain.replace('/', '-').replaceFirst("^(\\S+)\\s+", "$1T"),
                            OffsetDateTime::from,
                            LocalDateTime::from);
        } catch (DateTimeException e) {
            throw refused(column, "customer.import.moment");
        }
    }

    private static LocalDateTime serialMoment(BigDecimal serial) {
        long minutes = serial.multiply(MINUTES_OF_DAY)
                .setScale(0, java.math.RoundingMode.HALF_UP)
                .longValueExact();
        return SERIAL_ZERO.atStartOfDay().plusMinutes(minutes);
    }

    Integer kilometres(ImportColumn column) {
        BigDecimal number = number(column);
        if (number != null && (number.signum() < 0 || number.intValue() > GREATEST_MILEAGE)) {
            throw refused(column, "customer.import.number");
        }
        return number == null ? null : number.intValue();
    }

    BigDecimal amount(ImportColumn column) {
        BigDecimal number = number(column);
        if (number != null && (number.abs().compareTo(GREATEST_AMOUNT) > 0 || number.scale() > 6)) {
            throw refused(column, "customer.import.number");
        }
        return number == null ? null : number.setScale(2, java.math.RoundingMode.HALF_UP);
    }

    private BigDecimal number(ImportColumn column) {
        String cell = line.text(column);
        if (cell == null) {
            return null;
        }
        String plain = Normalizer.normalize(cell, Normalizer.Form.NFKC).replaceAll("[,\\s¥￥]|(km|公里|元)$", "");
        if (!plain.matches("-?\\d{1,15}(\\.\\d{1,10})?")) {
            throw refused(column, "customer.import.number");
        }
        return new BigDecimal(plain);
    }

    /** @param words in lower case, with what they mean */
    <E> E choice(ImportColumn column, Map<String, E> words, E otherwise) {
        String cell = line.text(column);
        if (cell == null) {
            return otherwise;
        }
        E found = words.get(cell.strip().toLowerCase(Locale.ROOT));
        if (found == null) {
            throw refused(column, "customer.import.choice");
        }
        return found;
    }
}
