package io.camshaft.customer.exchange;

import static io.camshaft.customer.exchange.Sheets.csv;
import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.customer.exchange.ExportOrder.Format;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.support.EngineTime;
import io.camshaft.support.Rows;
import io.camshaft.support.TestOrganisation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;

/** Customers as files, by role. */
abstract class CustomerExportContract {

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    private CustomerExports exports;

    @Autowired
    private CustomerImports imports;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private EngineTime time;

    @Autowired
    private Rows rows;

    private final int number = (int) (NEXT.incrementAndGet() * 1_618_033L % 9_999_991);
    private final String name = "=欧阳" + number;
    private final String mobile = "1370%07d".formatted(number);

    @BeforeEach
    void aCustomerOfDealerOne() {
        organisation.ensure();
        time.set("2026-06-03T10:00+08:00");
        imports.goAndWait(
                imports.preview(
                                csv(
                                        "name,mobile,vin,plate,model,sold_on",
                                        name + "," + mobile
                                                + ",LFV3A23CX%07d0,津B%05d,BORA,2026-05-01"
                                                        .formatted(number, number % 100_000)),
                                ImportContent.CUSTOMERS,
                                "DMS",
                                null,
                                "bai.xue")
                        .batch()
                        .id(),
                "bai.xue");
    }

    @AfterEach
    void letTimeRun() {
        time.reset();
    }

    @Test
    void whoSellsGetsMaskedLinesOfTheOwnDealer() {
        String file = file(new ExportOrder(Format.CSV, null, null, false), "bai.xue");

        assertThat(file)
                .startsWith("\uFEFFcustomer_no,kind,name,phone")
                .contains("sold_on")
                .doesNotContain("visited_on");
        assertThat(file)
                .contains("137****" + mobile.substring(7))
                .doesNotContain(mobile)
                .doesNotContain(name);
        assertThat(file(new ExportOrder(Format.CSV, null, null, false), "shi.lei"))
                .doesNotContain("137****" + mobile.substring(7));
        assertThat(
                        rows.one(
                                "select masked, selection from customer_export where exported_by = 'bai.xue' order by id desc fetch first 1 rows only"))
                .containsEntry("masked", true)
                .containsEntry("selection", "dealers=D1001 state=all");
    }

    @Test
    void whoRunsTheDealerReadsThemInClearAndThatIsRecorded() {
        long before = rows.count("select count(*) from personal_data_reading where place = 'EXPORT'");

        String file = file(new ExportOrder(Format.CSV, "D1001", null, true), "liu.yang");

        assertThat(file).contains(mobile);
        // A name that a spreadsheet would take for a formula.
        assertThat(file).contains("'" + name).doesNotContain("," + name);
        assertThat(rows.count("select count(*) from personal_data_reading where place = 'EXPORT'"))
                .isEqualTo(before + 1);
    }

    @Test
    void othersTakeNothingOut() {
        List.of("wang.fang", "feng.yu", "sun.li", "he.jun")
                .forEach(person -> assertThat(refusal(new ExportOrder(Format.CSV, null, null, false), person))
                        .isEqualTo("customer.export.notAllowed"));
        assertThat(refusal(new ExportOrder(Format.CSV, "D1002", null, false), "bai.xue"))
                .isEqualTo("customer.export.notAllowed");
        assertThat(refusal(new ExportOrder(Format.CSV, null, null, true), "bai.xue"))
                .isEqualTo("customer.export.notAllowed");
        assertThat(refusal(new ExportOrder(Format.CSV, null, null, true), "ye.qing"))
                .isEqualTo("customer.export.notAllowed");
        assertThat(file(new ExportOrder(Format.CSV, "D1001", null, false), "ye.qing"))
                .doesNotContain(mobile);
    }

    @Test
    void aWorkbookHasTheSameLines() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.write(new ExportOrder(Format.XLSX, null, null, false), out, "bai.xue");

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<org.dhatim.fastexcel.reader.Row> lines =
                    workbook.getFirstSheet().read();
            assertThat(lines.get(0).getCellText(0)).isEqualTo("customer_no");
            assertThat(lines).anyMatch(line -> line.getCellText(3).equals("137****" + mobile.substring(7)));
        }
    }

    @Test
    void templatesAreFilesThatCanBeBroughtIn() {
        for (ImportContent content : ImportContent.values()) {
            for (Format format : Format.values()) {
                try (Sheet sheet = Sheet.open(
                        new ImportFile("template", exports.template(content, format)),
                        content,
                        new ExchangeSettings(DataSize.ofMegabytes(1), DataSize.ofMegabytes(9), 9, 9, 9))) {
                    assertThat(sheet.unknown()).isEmpty();
                    assertThat(sheet.next().cells().keySet()).containsAll(content.required());
                }
            }
        }
    }

    private String file(ExportOrder order, String by) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.write(order, out, by);
        return out.toString(StandardCharsets.UTF_8);
    }

    private String refusal(ExportOrder order, String by) {
        try {
            file(order, by);
        } catch (BusinessRefusal refusal) {
            return refusal.textKey();
        }
        throw new AssertionError("Nothing was refused");
    }
}
