package io.camshaft.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.customer.NewCustomer.NewChannel;
import io.camshaft.customer.exchange.CustomerImports;
import io.camshaft.customer.exchange.ImportContent;
import io.camshaft.customer.exchange.ImportFile;
import io.camshaft.support.Desk;
import io.camshaft.support.EngineTime;
import io.camshaft.support.PersonalDataScan;
import io.camshaft.support.Rows;
import io.camshaft.support.TestOrganisation;
import io.camshaft.support.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * A customer's whole life: entered, found, imported, compared with a double, read in clear, asked about and erased. Afterwards
 * nothing of theirs is readable anywhere: not in a table of ours or the engine's, not in the log.
 */
@WholeApplication
@ExtendWith(OutputCaptureExtension.class)
abstract class PersonalDataStoryTest {

    private static final String NAME = "欧阳袋熊";
    private static final String OTHER_NAME = "欧阳代熊";
    private static final String PHONE = "13912345071";
    private static final String MAIL = "daixiong.ouyang@mail.example";
    private static final String PLATE = "津A7K4Z9";
    private static final String IDENTITY = "110101199003070011";
    private static final String ADDRESS = "袋熊路七号";

    @Autowired
    private Customers customers;

    @Autowired
    private CustomerSearch search;

    @Autowired
    private CustomerCards cards;

    @Autowired
    private Doubles doubles;

    @Autowired
    private MergeWork merges;

    @Autowired
    private CustomerImports imports;

    @Autowired
    private DataSource database;

    @Autowired
    private TestOrganisation people;

    @Autowired
    private Desk desk;

    @Autowired
    private EngineTime time;

    @Autowired
    private Rows rows;

    @BeforeEach
    void aTuesday() {
        people.ensure();
        time.set("2026-05-26T10:00+08:00");
    }

    @AfterEach
    void timeGoesOn() {
        time.reset();
    }

    private PersonalDataScan planted() {
        return new PersonalDataScan()
                .plant("name", NAME, OTHER_NAME)
                .plant("phone", PHONE)
                .plant("mail", MAIL)
                .plant("plate", PLATE)
                .plant("identity", IDENTITY)
                .plant("address", ADDRESS);
    }

    @Test
    void nothingOfAPersonIsReadableOutsideTheSealsAndNothingAtAllAfterAnErasure(CapturedOutput log) {
        long id = entered();
        found(id);
        long other = imported();
        compared(id, other);
        String no = asked(id);

        assertThat(planted().scan(database)).isEmpty();

        desk.complete("ye.qing", no, Map.of("requestDecision", "GRANT"));

        assertThat(planted().scan(database)).isEmpty();
        assertThat(log.getAll()).doesNotContain(NAME, OTHER_NAME, PHONE, MAIL, PLATE, IDENTITY, ADDRESS);
        assertThat(search.find(PHONE, "ye.qing")).isEmpty();
        assertThat(search.find(NAME, "ye.qing")).isEmpty();
        assertThat(rows.count(
                        "select count(*) from customer where id = ? and name_sealed is null and identity_sealed is null",
                        id))
                .isEqualTo(1);
        assertThat(rows.count(
                        "select count(*) from vehicle where vin = 'LFV2A21K0E7654321' and plate_sealed is not null"))
                .isZero();
    }

    private long entered() {
        long id = customers.register(
                new NewCustomer(
                        CustomerKind.PERSON,
                        NAME,
                        IDENTITY,
                        List.of(
                                new NewChannel(ChannelKind.MOBILE, PHONE, true),
                                new NewChannel(ChannelKind.MAIL, MAIL, false),
                                new NewChannel(ChannelKind.ADDRESS, ADDRESS, false)),
                        "Tianjin",
                        "D1001",
                        "bai.xue",
                        "FORM"),
                "bai.xue");
        long car = customers.vehicle(
                new NewVehicle(
                        "LFV2A21K0E7654321", PLATE, "C5", null, null, Power.PETROL, null, "D1001", null, null, 12000),
                "bai.xue");
        customers.own(car, id, LocalDate.parse("2026-01-10"), "bai.xue");
        return id;
    }

    private void found(long id) {
        for (String words : List.of(PHONE, PLATE, NAME, "ouyangdaixiong", "E7654321")) {
            assertThat(search.find(words, "bai.xue"))
                    .as("found by its %s", words.length())
                    .extracting(CustomerHit::customerId)
                    .contains(id);
        }
        assertThat(cards.card(id, "bai.xue").personal())
                .extracting(CustomerCard.PersonalValue::value)
                .doesNotContain(NAME, PHONE, MAIL);
    }

    private long imported() {
        String file = "source_no,name,mobile,city,dealer\nZ-71," + OTHER_NAME + "," + PHONE + ",Tianjin,D1001\n"
                + "Z-72," + NAME + ",12,Tianjin,D1001\n";
        long batch = imports.preview(
                        new ImportFile("spring.csv", file.getBytes(StandardCharsets.UTF_8)),
                        ImportContent.CUSTOMERS,
                        "DMS",
                        "D1001",
                        "bai.xue")
                .batch()
                .id();
        imports.goAndWait(batch, "bai.xue");
        assertThat(imports.quarantine(batch, "bai.xue")).hasSize(1);
        return rows.count("select max(customer_id) from customer_source where source_no = 'Z-71'");
    }

    /** The likely double is compared by the dealer's manager, who keeps the first record. */
    private void compared(long id, long other) {
        if (doubles.settle(other, "liu.yang") == id) {
            return;
        }
        long candidate =
                rows.count("select max(id) from merge_candidate where second_id = ? or first_id = ?", other, other);
        String no = merges.begin(candidate, "liu.yang");
        desk.complete("liu.yang", no, Map.of("reviewOutcome", "MERGE", "keptCustomerNo", CustomerNo.of(id)));
        assertThat(customers.current(other)).contains(id);
    }

    /** The person asks on the phone to be erased; the call centre reads the card for the case, the identity is proved. */
    private String asked(long id) {
        Map<String, Object> request = new HashMap<>();
        request.put("requestKind", "ERASURE");
        request.put("customerNumber", CustomerNo.of(id));
        request.put("askedVia", "PHONE");
        request.put("requestDetails", NAME + " called from " + PHONE);
        String no = desk.start("feng.yu", "personalDataRequest", request);
        assertThat(cards.reveal(id, "feng.yu", no).personal())
                .extracting(CustomerCard.PersonalValue::value)
                .contains(NAME);
        desk.complete("feng.yu", no, Map.of("identityOutcome", "PROVED", "identityProof", "CALL_BACK"));
        return no;
    }
}
