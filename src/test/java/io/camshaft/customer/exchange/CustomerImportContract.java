package io.camshaft.customer.exchange;

import static io.camshaft.customer.exchange.Sheets.HEADER;
import static io.camshaft.customer.exchange.Sheets.csv;
import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.customer.CustomerCards;
import io.camshaft.customer.Customers;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.text.Texts;
import io.camshaft.support.EngineTime;
import io.camshaft.support.Rows;
import io.camshaft.support.TestOrganisation;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files of customers, purchases and visits in the whole application. Every test has people and cars of its own. */
abstract class CustomerImportContract {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String SALES = "bai.xue";

    @Autowired
    private CustomerImports imports;

    @Autowired
    private CustomerEntries entries;

    @Autowired
    private Customers customers;

    @Autowired
    private CustomerCards cards;

    @Autowired
    private TestOrganisation organisation;

    @Autowired
    private EngineTime time;

    @Autowired
    private Texts texts;

    @Autowired
    private Rows rows;

    /** Far apart, so that no test's numbers are those of another with a slip. */
    private final int number = (int) (NEXT.incrementAndGet() * 2_718_281L % 9_999_991);

    @BeforeEach
    void people() {
        organisation.ensure();
        time.set("2026-06-01T10:00+08:00");
    }

    @AfterEach
    void letTimeRun() {
        time.reset();
    }

    @Test
    void aFileMakesCustomersWithTheirCars() {
        ImportBatch batch = taken(csv(HEADER, line("王伟", 1), line("李小明", 2)));

        assertThat(batch.status()).isEqualTo(ImportStatus.DONE);
        assertThat(batch.rowsNew()).isEqualTo(2);
        assertThat(rows.count("select count(*) from import_row where batch_id = ?", batch.id()))
                .isZero();
        long id = customerOf(vin(1));
        assertThat(rows.one("select card, dealer_code, city, state from customer where id = ?", id))
                .containsEntry("card", "C")
                .containsEntry("dealer_code", "D1001")
                .containsEntry("city", "天津");
        assertThat(cards.card(id, SALES).personal().toString()).contains("王*").doesNotContain("王伟");
    }

    @Test
    void thePreviewCountsMasksAndSaysWhatIsWrongWhere() {
        ImportPreview preview = imports.preview(
                csv(
                        HEADER,
                        line("王伟", 1),
                        "S,赵敏,,12345,天津,,,,",
                        "S,赵敏,," + mobile(3) + ",天津,LFVI" + "3A23C8830000,津A12345,BORA,",
                        "S,赵敏,," + mobile(4) + ",天津," + vin(4) + ",津A12345,BORA,2026-13-45",
                        ",,,,,,,,"),
                ImportContent.CUSTOMERS,
                "DMS",
                null,
                SALES);

        assertThat(preview.batch().rowsTotal()).isEqualTo(4);
        assertThat(preview.batch().rowsRefused()).isEqualTo(3);
        assertThat(preview.firstRows()).hasSize(1);
        assertThat(preview.firstRows().get(0).cells())
                .containsEntry(ImportColumn.NAME, "王*")
                .containsEntry(ImportColumn.VIN, vin(1))
                .doesNotContainValue(mobile(1));
        assertThat(preview.refused())
                .extracting(ImportPreview.RefusedRow::rowNo, ImportPreview.RefusedRow::column)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, ImportColumn.MOBILE),
                        org.assertj.core.groups.Tuple.tuple(4, ImportColumn.VIN),
                        org.assertj.core.groups.Tuple.tuple(5, ImportColumn.SOLD_ON));
        assertThat(preview.refused().get(2).sentence()).contains("2026-05-31");
        assertThat(customersWith(mobile(1))).isZero();
    }

    @Test
    void theSameFileTwiceIsOneImport() {
        ImportFile file = csv(HEADER, line("王伟", 1));
        ImportBatch first = taken(file);

        ImportPreview again = imports.preview(file, ImportContent.CUSTOMERS, "DMS", null, SALES);

        assertThat(again.known()).isTrue();
        assertThat(again.batch().id()).isEqualTo(first.id());
        assertThat(imports.goAndWait(first.id(), SALES).rowsNew()).isEqualTo(1);
    }

    @Test
    void theSameLinesInAnotherFileChangeNothing() {
        String named = line("王伟", 1);
        String unnamed = line("李小明", 2).replaceFirst("^[^,]*,", ",");
        taken(csv(HEADER, named, unnamed));
        String before = everything();

        ImportBatch again = taken(csv(HEADER, named, line("赵敏", 3), unnamed));

        assertThat(again.rowsNew()).isEqualTo(1);
        assertThat(again.rowsSame()).isEqualTo(2);
        assertThat(again.rowsChanged()).isZero();
        taken(csv(HEADER, unnamed, named));
        assertThat(everything().replaceAll("\\d+ of 3", "")).isNotEqualTo(before);
        assertThat(customersWith(mobile(1))).isEqualTo(1);
        assertThat(customersWith(mobile(2))).isEqualTo(1);
    }

    @Test
    void whoIsExactlyKnownGetsWhatIsNew() {
        taken(csv(HEADER, line("王伟", 1)));
        long known = customerOf(vin(1));

        ImportBatch again = taken(csv(HEADER, "N" + number + ",王 伟,,+86 " + mobile(1) + ",北京," + vin(9) + ",,BORA,"));

        assertThat(again.rowsNew()).isZero();
        assertThat(again.rowsChanged()).isEqualTo(1);
        assertThat(customerOf(vin(9))).isEqualTo(known);
        assertThat(rows.text("select city from customer where id = ?", known)).isEqualTo("天津");
    }

    @Test
    void aDoubleWithASlipIsForPeopleToLookAt() {
        taken(csv(HEADER, line("王伟", 1)));
        String slip =
                mobile(1).substring(0, 10) + (char) ('0' + ('9' - mobile(1).charAt(10) + 1) % 10);
        ImportBatch again = taken(csv("name,mobile,city", "王玮," + slip + ",天津"));

        assertThat(again.rowsNew()).isEqualTo(1);
        assertThat(again.doublesFound()).isEqualTo(1);
        assertThat(rows.text(
                        "select reasons from merge_candidate where first_id = ? and status = 'OPEN'",
                        customerOf(vin(1))))
                .isEqualTo("NAME_SOUNDS_ALIKE,PHONE_NEARLY_SAME,SAME_CITY");
    }

    @Test
    void doublesWithinOneFileAreFoundToo() {
        ImportBatch batch = taken(csv(
                "name,mobile,city",
                "王伟," + mobile(1) + ",天津",
                "王伟,0086" + mobile(1) + ",天津",
                "王玮," + mobile(1) + ",天津"));

        assertThat(batch.rowsNew()).isEqualTo(2);
        assertThat(batch.rowsSame()).isEqualTo(1);
        assertThat(batch.doublesFound()).isEqualTo(1);
    }

    @Test
    void aFamilyWithOneTelephoneIsNoDouble() {
        ImportBatch batch = taken(csv("name,mobile", "王伟," + mobile(1), "赵敏," + mobile(1)));

        assertThat(batch.rowsNew()).isEqualTo(2);
        assertThat(batch.doublesFound()).isZero();
    }

    @Test
    void theDealerSystemCorrectsItsOwnCustomer() {
        taken(csv(HEADER, line("王伟", 1)));
        long id = customerOf(vin(1));

        taken(csv("source_no,name,mobile", "S" + number + "-1,王卫," + mobile(5)));

        assertThat(customersWith(mobile(5))).isEqualTo(1);
        assertThat(rows.count("select version from customer where id = ?", id)).isGreaterThan(1);
    }

    @Test
    void aCarOfSomebodyElseNeedsTheDaySinceWhen() {
        taken(csv(HEADER, line("王伟", 1)));
        String buyer = "赵敏," + mobile(7) + "," + vin(1) + ",BORA";
        ImportBatch refused = taken(csv("name,mobile,vin,model", buyer));
        assertThat(refused.rowsRefused()).isEqualTo(1);
        assertThat(imports.quarantine(refused.id(), SALES).get(0).sentence()).contains("since when");

        imports.correctRow(refused.id(), 2, Map.of(ImportColumn.OWNED_SINCE, "2026-05-20"), SALES);

        assertThat(imports.quarantine(refused.id(), SALES)).isEmpty();
        assertThat(imports.batch(refused.id(), SALES).rowsRefused()).isZero();
        assertThat(customersWith(mobile(7))).isEqualTo(1);
        assertThat(rows.text(
                        "select ended_on from ownership where ended_on is not null and vehicle_id = "
                                + "(select id from vehicle where vin = ?)",
                        vin(1)))
                .startsWith("2026-05-19");
    }

    @Test
    void aCorrectionThatIsStillWrongIsRefused() {
        ImportBatch batch = taken(csv("name,mobile", "赵敏,123", "王伟," + mobile(1)));
        assertThat(refusal(() -> imports.correctRow(batch.id(), 2, Map.of(ImportColumn.MOBILE, "1234"), SALES)))
                .contains("telephone number");

        imports.correctRow(batch.id(), 2, Map.of(ImportColumn.MOBILE, mobile(8)), SALES);

        assertThat(customersWith(mobile(8))).isEqualTo(1);
    }

    @Test
    void twoImportsOfOneCustomerAtOnceMakeOneCustomer() throws Exception {
        List<Callable<ImportBatch>> both = List.of(
                () -> taken(csv("source_no,name,mobile", "A" + number + ",王伟," + mobile(1))),
                () -> taken(csv("source_no,name,mobile", "B" + number + ",王伟," + mobile(1))),
                () -> {
                    entries.customer(Map.of(ImportColumn.NAME, "王伟", ImportColumn.MOBILE, mobile(1)), "API", SALES);
                    return null;
                });
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            for (Future<ImportBatch> one : threads.invokeAll(both)) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(customersWith(mobile(1))).isEqualTo(1);
    }

    @Test
    void anErasedCustomerDoesNotComeBackWithTheNextFile() {
        taken(csv(HEADER, line("王伟", 1)));
        customers.erase(customerOf(vin(1)), null, "ye.qing");

        ImportBatch again = taken(csv("source_no,name,mobile", "S" + number + "-1,王伟," + mobile(6)));

        assertThat(again.rowsRefused()).isEqualTo(1);
        assertThat(customersWith(mobile(6))).isZero();
    }

    @Test
    void filesTellCancellationsAndWhenCarsWereHandedBack() {
        taken(csv(HEADER, line("王伟", 1), line("李小明", 2)));
        ImportBatch purchases = taken(
                csv(
                        "来源编号,车架号,销售日期,取消日期",
                        "P" + number + "," + vin(1) + ",2026-05-01,",
                        "Q" + number + "," + vin(2) + ",2026-05-01,2026-04-01"),
                ImportContent.PURCHASES);
        assertThat(List.of(purchases.rowsNew(), purchases.rowsRefused())).containsExactly(1, 1);
        ImportBatch cancelled = taken(
                csv("source_no,vin,sold_on,cancelled_on", "P" + number + "," + vin(1) + ",2026-05-01,2026-05-20"),
                ImportContent.PURCHASES);
        assertThat(cancelled.rowsChanged()).isEqualTo(1);
        assertThat(rows.text(
                        "select cast(cancelled_on as varchar(10)) from purchase where source_no = ?", "P" + number))
                .isEqualTo("2026-05-20");

        String header = "来源编号,车架号,进厂日期,维修类型,完工时间";
        String good = "V" + number + "," + vin(2) + ",2026-05-30,保养,2026-05-30 16:30";
        String serial = "W" + number + "," + vin(2) + ",2026-05-30,保养,46172.6875";
        ImportBatch visits = taken(
                csv(header, good, serial, "X" + number + "," + vin(2) + ",2026-05-30,保养,late"), ImportContent.VISITS);
        assertThat(List.of(visits.rowsNew(), visits.rowsRefused())).containsExactly(2, 1);
        ImportBatch again = taken(csv(header, serial, good), ImportContent.VISITS);
        assertThat(List.of(again.rowsNew(), again.rowsChanged(), again.rowsSame()))
                .containsExactly(0, 0, 2);
        assertThat(rows.count(
                        "select count(*) from workshop_visit where source_no in (?, ?)"
                                + " and finished_at = timestamp with time zone '2026-05-30 16:30:00+08:00'",
                        "V" + number,
                        "W" + number))
                .isEqualTo(2);
        assertThat(rows.text("select refusal_column from import_row where batch_id = ?", visits.id()))
                .isEqualTo("FINISHED_AT");
    }

    @Test
    void purchasesAndVisitsAreKnownByTheirNumbers() {
        taken(csv(HEADER, line("王伟", 1)));
        ImportFile visits = csv(
                "source_no,vin,visited_on,visit_kind,mileage_km,amount",
                "V" + number + "," + vin(1) + ",2026-05-02,保养,\"12,000\",¥850.50",
                "W" + number + "," + vin(2) + ",2026-05-02,保养,1,1");

        ImportBatch batch = taken(visits, ImportContent.VISITS);

        assertThat(batch.rowsNew()).isEqualTo(1);
        assertThat(batch.rowsRefused()).isEqualTo(1);
        ImportBatch again = taken(
                csv("source_no,vin,visited_on", "V" + number + "," + vin(1) + ",2026-05-02"), ImportContent.VISITS);
        assertThat(again.rowsSame()).isEqualTo(1);
        ImportBatch purchase = taken(
                csv("单号,车架号,销售日期,金额", "P" + number + "," + vin(1) + ",2026年5月1日,199800"), ImportContent.PURCHASES);
        assertThat(purchase.rowsNew()).isEqualTo(1);
        assertThat(rows.count("select count(*) from workshop_visit where source_no = ?", "V" + number))
                .isEqualTo(1);
        assertThat(rows.number("select amount from workshop_visit where source_no = ?", "V" + number))
                .isEqualByComparingTo("850.50");
    }

    @Test
    void aDealerBringsInItsOwnCustomersOnly() {
        assertThat(refusal(() -> imports.preview(csv("name", "王伟"), ImportContent.CUSTOMERS, "DMS", "D1002", SALES)))
                .contains("another dealer");
        ImportPreview preview = imports.preview(
                csv("name,dealer", "王伟" + number + ",D1002"), ImportContent.CUSTOMERS, "DMS", null, SALES);
        assertThat(preview.batch().rowsRefused()).isEqualTo(1);
        assertThat(refusal(() -> imports.shown(preview.batch().id(), "shi.lei")))
                .contains("no such import");
        assertThat(imports.list("shi.lei"))
                .extracting(ImportBatch::id)
                .doesNotContain(preview.batch().id());
        assertThat(refusal(() -> imports.preview(csv("name", "王伟"), ImportContent.CUSTOMERS, "DMS", null, "wang.fang")))
                .contains("may not");
    }

    @Test
    void nothingOfAFileStandsInTheTablesInClear() {
        ImportBatch waiting = imports.preview(
                        csv("name,mobile", "欧阳娜娜" + number + "," + mobile(1), "司徒," + "123"),
                        ImportContent.CUSTOMERS,
                        "DMS",
                        null,
                        SALES)
                .batch();
        assertThat(rows.engineColumnsHolding("欧阳娜娜")).isEmpty();
        assertThat(imports.quarantine(waiting.id(), "fan.hui"))
                .allSatisfy(row -> assertThat(row.cells()).doesNotContainValue("司徒"));
        imports.discard(waiting.id(), SALES);
        assertThat(rows.count("select count(*) from import_row where batch_id = ?", waiting.id()))
                .isZero();
        assertThat(refusal(() -> imports.go(waiting.id(), SALES))).contains("thrown away");
    }

    private ImportBatch taken(ImportFile file) {
        return taken(file, ImportContent.CUSTOMERS);
    }

    private ImportBatch taken(ImportFile file, ImportContent content) {
        ImportPreview preview = imports.preview(file, content, "DMS", null, SALES);
        return imports.goAndWait(preview.batch().id(), SALES);
    }

    private String line(String name, int which) {
        return "S%d-%d,%s,,%s,天津,%s,%s,BORA,2026-05-01"
                .formatted(
                        number,
                        which,
                        name,
                        mobile(which),
                        vin(which),
                        "津A" + "%05d".formatted(number % 10_000 * 10 + which));
    }

    private String mobile(int which) {
        return "13%d%07d%d".formatted(which, number, which);
    }

    private String vin(int which) {
        return "LFV3A23C8%07d%d".formatted(number, which);
    }

    private long customerOf(String vin) {
        return rows.count(
                "select o.customer_id from ownership o join vehicle v on v.id = o.vehicle_id where v.vin = ? and o.ended_on is null",
                vin);
    }

    /** Current customers with the number, counted as people find them: by their masked channel. */
    private long customersWith(String mobile) {
        return found(mobile);
    }

    @Autowired
    private io.camshaft.customer.RecordValues values;

    private long found(String mobile) {
        return rows.count(
                "select count(distinct coalesce(c.merged_into, c.id)) from contact_channel k join customer c on c.id = k.customer_id "
                        + "where k.value_token = ?",
                values.channelTokens("+86" + mobile).get(0));
    }

    private String everything() {
        return List.of("customer", "contact_channel", "vehicle", "ownership", "customer_event", "merge_candidate")
                .stream()
                .map(table -> table + rows.count("select count(*) from " + table))
                .toList()
                .toString();
    }

    private String refusal(Runnable act) {
        try {
            act.run();
        } catch (BusinessRefusal refusal) {
            return texts.of(refusal);
        }
        throw new AssertionError("Nothing was refused");
    }
}
