package io.camshaft.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.camshaft.casefile.CaseViews;
import io.camshaft.customer.ChannelKind;
import io.camshaft.customer.ContactCases;
import io.camshaft.customer.CustomerKind;
import io.camshaft.customer.CustomerNo;
import io.camshaft.customer.Customers;
import io.camshaft.customer.NewCustomer;
import io.camshaft.customer.NewCustomer.NewChannel;
import io.camshaft.customer.NewVehicle;
import io.camshaft.customer.Power;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.journal.CaseJournal;
import io.camshaft.platform.worklist.WorkView;
import io.camshaft.support.Desk;
import io.camshaft.support.EngineTime;
import io.camshaft.support.Rows;
import io.camshaft.support.TestOrganisation;
import io.camshaft.support.WholeApplication;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A case finds the customer it is about, and what was kept of strangers is found again. */
@WholeApplication
class ComplaintCustomersTest {

    private static final AtomicInteger COUNT = new AtomicInteger(1000);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Complaints complaints;

    @Autowired
    private Customers customers;

    @Autowired
    private List<WorkView> workViews;

    @Autowired
    private ContactCases strangers;

    @Autowired
    private Desk desk;

    @Autowired
    private TestOrganisation people;

    @Autowired
    private EngineTime time;

    @Autowired
    private Rows rows;

    @Autowired
    private CaseViews views;

    @Autowired
    private CaseJournal journal;

    private String phone;
    private String vin;

    @BeforeEach
    void aTuesday() {
        people.ensure();
        time.set("2026-05-26T10:00+08:00");
        int n = COUNT.incrementAndGet();
        phone = "+861381111" + n;
        vin = "LFV2A21K0E777" + n;
    }

    @AfterEach
    void letTimeRun() {
        time.reset();
    }

    private long person(String name, String number) {
        return customers.register(
                new NewCustomer(
                        CustomerKind.PERSON,
                        name,
                        null,
                        number == null ? List.of() : List.of(new NewChannel(ChannelKind.MOBILE, number, true)),
                        null,
                        "D1001",
                        null,
                        "FORM"),
                "bai.xue");
    }

    private void owns(long customer, LocalDate since) {
        long car = customers.vehicle(
                new NewVehicle(vin, null, "BORUI", null, null, Power.PETROL, null, null, null, null, null), "bai.xue");
        customers.own(car, customer, since, "bai.xue");
    }

    private String taken(String number, String car) {
        return complaints
                .take(
                        new NewComplaint(
                                ComplaintKind.AFTER_SALES,
                                ComplaintChannel.WEB,
                                "NOISE",
                                null,
                                new NewComplaint.Contact("Quokkacaller", number, "quokka@customer.example"),
                                car,
                                null,
                                null,
                                null,
                                "It rattles",
                                Map.of(),
                                java.util.Set.of(),
                                null),
                        null)
                .complaintNo();
    }

    private String column(String column, String no) {
        return rows.text(
                "select coalesce(cast(" + column + " as varchar(80)), 'none') from complaint where complaint_no = ?",
                no);
    }

    private String page(String person, String no) throws Exception {
        return mvc.perform(get("/cases/" + no).with(user(person)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void theTelephoneOfOneCustomerLinksTheCaseHoweverItIsWritten() throws Exception {
        long id = person("欧阳文静", phone);

        String no = taken(phone.substring(3, 6) + " " + phone.substring(6, 10) + "-" + phone.substring(10), null);

        assertThat(column("customer_id", no)).isEqualTo(String.valueOf(id));
        assertThat(column("customer_fit", no)).isEqualTo("BY_PHONE");
        assertThat(rows.count("select count(*) from customer_case where case_no = ? and customer_id = ?", no, id))
                .isOne();
        long before = rows.count("select count(*) from personal_data_reading where case_no = ?", no);
        assertThat(page("feng.yu", no)).contains(CustomerNo.of(id) + " · 欧阳文静");
        assertThat(rows.count("select count(*) from personal_data_reading where case_no = ?", no))
                .isEqualTo(before + 1);
        assertThat(page("jin.bo", no)).contains(CustomerNo.of(id) + " · 欧*").doesNotContain("欧阳文静");
        assertThat(rows.count(
                        "select count(*) from personal_data_reading where case_no = ? and reader_id = 'jin.bo'", no))
                .isZero();
    }

    @Test
    void theQueueShowsTheMaskedNameOfAllItsRowsAtOnce() {
        long id = person("欧阳文静", phone);
        String no = taken(phone, null);
        WorkView view = workViews.stream()
                .filter(each -> each.processKey().equals("complaintHandling"))
                .findFirst()
                .orElseThrow();

        assertThat(view.linesOf(List.of(no), "feng.yu").get(no).customer()).isEqualTo(CustomerNo.of(id) + " · 欧*");
        assertThat(rows.count("select count(*) from personal_data_reading where case_no = ?", no))
                .isZero();
    }

    @Test
    void withoutATelephoneWeKnowThePresentOwnerOfTheCarIsTheCustomer() {
        long before = person("李雷", null);
        long now = person("韩梅", null);
        owns(before, LocalDate.parse("2020-01-01"));
        owns(now, LocalDate.parse("2024-01-01"));

        String no = taken(phone, vin);

        assertThat(column("customer_id", no)).isEqualTo(String.valueOf(now));
        assertThat(column("customer_fit", no)).isEqualTo("BY_CAR");
    }

    @Test
    void whereSeveralFitNobodyIsLinkedAndTheCaseSaysSoUntilSomebodyChooses() throws Exception {
        person("张三", phone);
        long second = person("张四", phone);

        String no = taken(phone, null);

        assertThat(column("customer_id", no)).isEqualTo("none");
        assertThat(page("feng.yu", no)).contains("several customers fit");
        assertThat(rows.count("select count(*) from message_outbox where case_no = ? and customer_id = 0", no))
                .isPositive();
        assertThat(refusal(() -> act("feng.yu", no, "customer", "C9999999")))
                .isEqualTo("complaint.refusal.customerUnknown");

        act("feng.yu", no, "customer", CustomerNo.of(second));

        assertThat(column("customer_id", no)).isEqualTo(String.valueOf(second));
        assertThat(rows.count("select count(*) from message_outbox where case_no = ? and customer_id = 0", no))
                .isZero();
        assertThat(rows.count(
                        "select count(*) from message_outbox where case_no = ? and customer_id = ? and person_id = ?",
                        no,
                        second,
                        CustomerNo.of(second)))
                .isPositive();
        customers.erase(second, "PDR-1", "ye.qing");
        assertThat(rows.count(
                        "select count(*) from message_outbox where case_no = ? and recipient_sealed is not null", no))
                .isZero();
    }

    @Test
    void ofSeveralWithTheTelephoneTheOwnerOfTheCarIsMeant() {
        person("张三", phone);
        long owner = person("张四", phone);
        owns(owner, LocalDate.parse("2024-01-01"));

        assertThat(column("customer_id", taken(phone, vin))).isEqualTo(String.valueOf(owner));
    }

    @Test
    void aCarThatWeDoNotKeepIsMarkedOnThePageAndInTheForm() throws Exception {
        String no = taken(phone, vin);

        assertThat(page("feng.yu", no)).contains(vin + " (not in our records)").contains("no known customer");
        assertThat(desk.shown("feng.yu", no))
                .containsEntry("carLine", vin + " (not in our records)")
                .containsEntry("customerLine", "no known customer")
                .containsEntry("subjectBlock", "")
                .containsEntry("detailsBlock", "");
        owns(person("李雷", null), LocalDate.parse("2024-01-01"));
        assertThat(page("feng.yu", no)).contains(vin).doesNotContain("not in our records");
    }

    @Test
    void theFormsTellTheCustomerInOneLineWithoutGaps() {
        long id = person("Ma_rk", phone);
        String no = taken(phone, null);

        assertThat(desk.shown("feng.yu", no))
                .containsEntry("customerLine", CustomerNo.of(id) + " · Ma\\_rk · \\" + phone);
    }

    @Test
    void whatAStrangerSaidGoesWhenSomebodyWithTheirNumberIsErased() {
        String no = taken(phone, null);
        assertThat(column("customer_id", no)).isEqualTo("none");
        long one = person("张三", phone);
        long other = person("张四", phone);

        assertThat(strangers.casesOf(List.of(phone)))
                .as("whose it is nobody knows")
                .isEmpty();
        customers.erase(one, "PDR-1", "ye.qing");

        assertThat(strangers.casesOf(List.of(phone))).containsExactly(no);
        assertThat(kept(no)).as("the number is another customer's too").isTrue();
        customers.erase(other, "PDR-2", "ye.qing");
        assertThat(kept(no)).isFalse();
        assertThat(rows.count(
                        "select count(*) from message_outbox where case_no = ? and recipient_sealed is not null", no))
                .isZero();
        assertThat(rows.count("select count(*) from message_outbox where case_no = ?", no))
                .isPositive();
    }

    private boolean kept(String no) {
        return rows.count("select count(*) from complaint where complaint_no = ? and words_sealed is not null", no)
                == 1;
    }

    private void act(String person, String no, String action, String reason) {
        views.act(journal.file(no).orElseThrow(), action, person, reason);
    }

    private static String refusal(Runnable act) {
        try {
            act.run();
            return null;
        } catch (RuntimeException e) {
            return BusinessRefusal.in(e).textKey();
        }
    }
}
