package io.camshaft.customer.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.text.FormulaGuard;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** Files as spreadsheets and dealer systems write them. */
class SheetTest {

    private static final ExchangeSettings SETTINGS =
            new ExchangeSettings(DataSize.ofMegabytes(1), DataSize.ofMegabytes(5), 100, 10, 100);

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void everyDelimiterIsUnderstood(String delimiter) {
        ImportLine line = only("姓名,手机号,城市\n王伟,13800001111,天津".replace(",", delimiter), StandardCharsets.UTF_8);

        assertThat(line.cells())
                .containsEntry(ImportColumn.NAME, "王伟")
                .containsEntry(ImportColumn.MOBILE, "13800001111")
                .containsEntry(ImportColumn.CITY, "天津");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "GB18030"})
    void bothEncodingsAreUnderstood(String charset) {
        // A character outside the basic plane, as some names have.
        ImportLine line = only("姓名,城市\n𠮷伟😀,天津", Charset.forName(charset));

        assertThat(line.text(ImportColumn.NAME)).isEqualTo("𠮷伟😀");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstHeader() {
        assertThat(only("\uFEFFname,city\n王伟,天津", StandardCharsets.UTF_8).text(ImportColumn.NAME))
                .isEqualTo("王伟");
    }

    @Test
    void quotesCommasAndLinesWithinCellsStay() {
        ImportLine line = only("name,address\n\"王伟\",\"滨海路1号, \"\"A\"\"座\n3楼\"", StandardCharsets.UTF_8);

        assertThat(line.text(ImportColumn.ADDRESS)).isEqualTo("滨海路1号, \"A\"座\n3楼");
    }

    @Test
    void anUnfinishedQuotationIsToldWithItsLine() {
        Sheet sheet = open("name\n王伟\n\"李明\n赵敏".getBytes(StandardCharsets.UTF_8));
        assertThat(sheet.hasNext()).isTrue();
        sheet.next();

        assertThatThrownBy(sheet::hasNext)
                .isInstanceOfSatisfying(
                        SheetBroken.class, broken -> assertThat(broken.rowNo()).isEqualTo(3));
    }

    @Test
    void theGuardAgainstFormulasIsTakenAway() {
        assertThat(only("name,mobile\n王伟,'+8613800001111", StandardCharsets.UTF_8)
                        .text(ImportColumn.MOBILE))
                .isEqualTo("+8613800001111");
        assertThat(FormulaGuard.guarded("=HYPERLINK(1)")).isEqualTo("'=HYPERLINK(1)");
        assertThat(FormulaGuard.guarded(" @SUM(1)")).isEqualTo("' @SUM(1)");
        assertThat(FormulaGuard.guarded("王伟")).isEqualTo("王伟");
    }

    @Test
    void aWorkbookIsReadWithItsNumbersAndDates() throws IOException {
        byte[] xlsx = workbook(sheet -> {
            sheet.value(0, 0, "姓名");
            sheet.value(0, 1, "手机号");
            sheet.value(0, 2, "销售日期");
            sheet.value(1, 0, "王伟");
            sheet.value(1, 1, 13800001111L);
            sheet.value(1, 2, LocalDate.parse("2026-05-31"));
        });

        ImportLine line = open(xlsx).next();

        assertThat(line.text(ImportColumn.MOBILE)).isEqualTo("13800001111");
        assertThat(new Cells(line).day(ImportColumn.SOLD_ON)).isEqualTo("2026-05-31");
    }

    @Test
    void aSmallWorkbookThatUnpacksToAMountainIsRefused() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 20; i++) {
                zip.write(nothing);
            }
        }
        assertThat(bomb.size()).isLessThan(100_000);
        assertThat(refusal(bomb.toByteArray())).isEqualTo("customer.import.unpackedTooLarge");
    }

    @Test
    void whatIsNoSheetIsRefusedWithASentence() throws IOException {
        assertThat(refusal(new byte[0])).isEqualTo("customer.import.empty");
        assertThat(refusal(new byte[2 << 20])).isEqualTo("customer.import.tooLarge");
        assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}))
                .isEqualTo("customer.import.oldExcel");
        assertThat(refusal("PK\u0003\u0004nonsense".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("customer.import.unreadable");
        assertThat(refusal("city\n天津".getBytes(StandardCharsets.UTF_8))).isEqualTo("customer.import.columnMissing");
    }

    @Test
    void headersAreKnownUnderManyNamesAndOthersAreTold() {
        try (Sheet sheet = open("客户姓名,Mobile,手机号码,Favourite colour\n王伟,13800001111,13900002222,blue"
                .getBytes(StandardCharsets.UTF_8))) {
            assertThat(sheet.unknown()).containsExactly("Favourite colour");
            assertThat(sheet.next().text(ImportColumn.MOBILE)).isEqualTo("13800001111");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-5-1, 2026-05-01",
        "2026/05/01, 2026-05-01",
        "2026.5.1, 2026-05-01",
        "2026年5月1日, 2026-05-01",
        "20260501, 2026-05-01",
        "2026-05-01 00:00:00, 2026-05-01",
        "46143, 2026-05-01",
        "２０２６-０５-０１, 2026-05-01"
    })
    void daysAreReadInEveryUsualForm(String written, String day) {
        assertThat(cells(ImportColumn.SOLD_ON, written).day(ImportColumn.SOLD_ON))
                .isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "yesterday", "2026-13-01", "1900-01-01", "01/05/2026", "9999-01-01"})
    void whatIsNoDayIsRefused(String written) {
        assertThatThrownBy(() -> cells(ImportColumn.SOLD_ON, written).day(ImportColumn.SOLD_ON))
                .isInstanceOf(RowRefused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-5-1T9:05, 2026-05-01T09:05",
        "2026/05/01 09:05:30, 2026-05-01T09:05:30",
        "2026-05-01 09:05:30.250, 2026-05-01T09:05:30.250",
        "2026-05-01 09:05+08:00, 2026-05-01T09:05+08:00",
        "2026-05-01T09:05:30.250-03:30, 2026-05-01T09:05:30.250-03:30",
        "2026-05-01T09:05:30Z, 2026-05-01T09:05:30Z",
        "46143.5, 2026-05-01T12:00"
    })
    void momentsAreReadWithTheOffsetTheyAreWrittenWith(String written, String moment) {
        assertThat(cells(ImportColumn.FINISHED_AT, written).moment(ImportColumn.FINISHED_AT))
                .hasToString(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-05-01",
                "2026-02-30 09:05",
                "2026-05-01 24:05",
                "2026-05-01 09:05+0800",
                "2026-05-01 09:05+08",
                "2026-05-01 09:05+25:00",
                "2026-05-01 09:05 +08:00",
                "2026-05-01 09:05z"
            })
    void whatIsNoMomentIsRefused(String written) {
        assertThatThrownBy(() -> cells(ImportColumn.FINISHED_AT, written).moment(ImportColumn.FINISHED_AT))
                .isInstanceOf(RowRefused.class);
    }

    @Test
    void aCellIsNotEndlessAndHoldsNoHiddenCharacters() {
        assertThatThrownBy(() -> cells(ImportColumn.ADDRESS, "x".repeat(10_001)))
                .isInstanceOf(RowRefused.class);
        assertThatThrownBy(() -> cells(ImportColumn.ADDRESS, "a\u0000b")).isInstanceOf(RowRefused.class);
        assertThat(cells(ImportColumn.AMOUNT, "¥1,234.5").amount(ImportColumn.AMOUNT))
                .isEqualByComparingTo("1234.5");
        assertThatThrownBy(() -> cells(ImportColumn.AMOUNT, "1e9").amount(ImportColumn.AMOUNT))
                .isInstanceOf(RowRefused.class);
        assertThatThrownBy(() -> cells(ImportColumn.MILEAGE, "-1").kilometres(ImportColumn.MILEAGE))
                .isInstanceOf(RowRefused.class);
    }

    @Test
    void aLineIsPackedAndUnpackedWithoutLoss() {
        ImportLine line = new ImportLine(
                7, Map.of(ImportColumn.NAME, "王,伟\n\"A\"", ImportColumn.CITY, "天津", ImportColumn.PLATE, "津A12345"));

        assertThat(ImportLine.unpacked(7, ImportContent.CUSTOMERS, line.packed(ImportContent.CUSTOMERS)))
                .isEqualTo(line);
    }

    private static Cells cells(ImportColumn column, String text) {
        return new Cells(new ImportLine(2, Map.of(column, text)));
    }

    private static ImportLine only(String text, Charset charset) {
        try (Sheet sheet = open(text.getBytes(charset))) {
            List<ImportLine> lines = new ArrayList<>();
            while (sheet.hasNext()) {
                lines.add(sheet.next());
            }
            assertThat(lines).hasSize(1);
            assertThat(lines.get(0).rowNo()).isEqualTo(2);
            return lines.get(0);
        }
    }

    private static Sheet open(byte[] content) {
        return Sheet.open(new ImportFile("file", content), ImportContent.CUSTOMERS, SETTINGS);
    }

    private static String refusal(byte[] content) {
        try (Sheet sheet = open(content)) {
            throw new AssertionError("Nothing was refused, header without " + sheet.unknown());
        } catch (BusinessRefusal refusal) {
            return refusal.textKey();
        }
    }

    private static byte[] workbook(java.util.function.Consumer<Worksheet> filling) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
            filling.accept(workbook.newWorksheet("Sheet"));
        }
        return out.toByteArray();
    }
}
