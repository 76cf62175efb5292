package io.camshaft.customer;

import static io.camshaft.customer.CustomerHouse.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camshaft.customer.NewCustomer.NewChannel;
import io.camshaft.platform.BusinessRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is written about customers and cars, on H2 and PostgreSQL. */
abstract class CustomersContract {

    static final String VIN = "LFV2A21K8A3000017";
    static final String OTHER_VIN = "LFV2A21K8A3000018";

    private CustomerHouse house;
    private Customers customers;

    abstract DataSource emptyDatabase();

    @BeforeEach
    void open() {
        house = new CustomerHouse(emptyDatabase());
        customers = house.customers();
    }

    @AfterEach
    void shut() {
        house.close();
    }

    @Test
    void aNewCustomerIsAProspectAndNothingPersonalIsReadable() {
        long id = house.person("𠮷田 王芳😀", "138 0000 5678", "D1001");

        assertThat(house.text("select state from customer where id = ?", id)).isEqualTo("PROSPECT");
        assertThat(house.text("select card from customer where id = ?", id)).isEqualTo("A");
        assertThat(house.count("select count(*) from customer_dealer where customer_id = ?", id))
                .isOne();
        assertThat(kinds(id)).containsExactly("REGISTERED");
        CustomerCard card = reveal(id);
        assertThat(card.personal())
                .extracting(CustomerCard.PersonalValue::value)
                .containsExactly("𠮷田 王芳😀", "+8613800005678");
    }

    @Test
    void badValuesAreRefusedWithASentenceAndNothingIsWritten() {
        assertRefused("customer.name.missing", () -> house.person(" ", null, "D1001"));
        assertRefused("customer.phone.unknown", () -> house.person("王芳", "12345", "D1001"));
        assertRefused("customer.dealer.unknown", () -> house.person("王芳", null, "D9999"));
        assertRefused("customer.vin.letter", () -> house.car("LFVIA21K8A3000017", null));
        assertRefused("customer.plate.malformed", () -> house.car(VIN, "津A1"));
        assertRefused(
                "customer.unknown",
                () -> customers.consent(7_777_777, ChannelKind.MOBILE, Purpose.MARKETING, true, "FORM", "bai.xue"));

        assertThat(house.count("select count(*) from customer")).isZero();
        assertThat(house.count("select count(*) from vehicle")).isZero();
    }

    @Test
    void aCorrectionSealsTheWholeRowUnderTheNewestKeys() {
        long id = customers.register(
                new NewCustomer(CustomerKind.PERSON, "王芳", "11010519491231002X", List.of(), null, null, null, "FORM"),
                "bai.xue");
        house.protection.newest = 2;

        customers.correct(id, "李雷", null, "Beijing", "CALL", null, "feng.yu");

        assertThat(house.count("select generation from customer where id = ?", id))
                .isEqualTo(2);
        assertThat(house.count("select identity_token from customer where id = ?", id))
                .isEqualTo(house.protection.token("customer.identity", "11010519491231002X"));
        assertThat(house.text("select detail from customer_event where kind = 'CORRECTED'"))
                .isEqualTo("name,city");
        assertThat(find("王芳")).isEmpty();
        assertThat(find("李雷")).hasSize(1);
    }

    @Test
    void theSameChannelAgainChangesOnlyWhichIsPreferred() {
        long id = house.person("王芳", "13800005678", "D1001");
        long second = customers.addChannel(
                id, new NewChannel(ChannelKind.MOBILE, "+86 139-0000-1111", false), "CALL", "feng.yu");
        long again =
                customers.addChannel(id, new NewChannel(ChannelKind.MOBILE, "13900001111", true), "CALL", "feng.yu");

        assertThat(again).isEqualTo(second);
        assertThat(house.count("select count(*) from contact_channel where preferred"))
                .isOne();
        assertThat(house.count("select id from contact_channel where preferred"))
                .isEqualTo(second);

        customers.endChannel(id, second, "CALL", "feng.yu");
        assertRefused("customer.channel.unknown", () -> customers.endChannel(id, second, "CALL", "feng.yu"));
        assertThat(find("13900001111")).isEmpty();
        assertThat(kinds(id)).containsExactly("REGISTERED", "CHANNEL_ADDED", "CHANNEL_ENDED");
    }

    @Test
    void onlyOrganisationsHaveContacts() {
        long fleet = house.organisation("天津滨海物流有限公司");
        customers.addContact(
                fleet,
                "李雷",
                "fleet manager",
                List.of(new NewChannel(ChannelKind.MOBILE, "13700001234", true)),
                "bai.xue");

        assertRefused(
                "customer.contact.ofPerson",
                () -> customers.addContact(house.person("王芳", null, "D1001"), "李雷", null, List.of(), "bai.xue"));
        assertThat(find("13700001234")).extracting(CustomerHit::customerId).containsExactly(fleet);
        assertThat(reveal(fleet).contacts()).singleElement().satisfies(contact -> assertThat(contact.name())
                .isEqualTo("李雷"));
    }

    @Test
    void theNewestWordOnConsentCountsAndSilenceIsNo() {
        long id = house.person("王芳", "13800005678", "D1001");
        assertThat(may(id)).isFalse();

        customers.consent(id, ChannelKind.MOBILE, Purpose.MARKETING, true, "FORM", "bai.xue");
        assertThat(may(id)).isTrue();

        customers.consent(id, ChannelKind.MOBILE, Purpose.MARKETING, false, "CALL", "feng.yu");
        assertThat(may(id)).isFalse();
        assertThat(house.count("select count(*) from consent")).isEqualTo(2);
    }

    @Test
    void aCarIsKnownByItsVinAndWhatIsNotToldStays() {
        long car = house.car(VIN.toLowerCase(java.util.Locale.ROOT), "津A·12348");
        long again = customers.vehicle(
                new NewVehicle(VIN, null, null, null, "red", null, null, null, null, null, 500), "bai.xue");

        assertThat(again).isEqualTo(car);
        assertThat(house.text("select colour || model_code || version_name from vehicle"))
                .isEqualTo("redBorui2024");
        assertThat(house.count("select plate_token from vehicle"))
                .isEqualTo(house.protection.token("vehicle.plate", "津A12348"));
    }

    @Test
    void aNewOwnerEndsTheOldOnesTimeTheDayBefore() {
        long first = house.person("王芳", null, "D1001");
        long second = house.person("李雷", null, "D1001");
        long car = house.car(VIN, null);
        customers.own(car, first, TODAY.minusYears(2), "bai.xue");
        customers.own(car, second, TODAY.minusDays(10), "bai.xue");
        customers.own(car, second, TODAY.minusDays(5), "bai.xue");

        assertThat(house.text("select cast(ended_on as varchar(10)) from ownership where customer_id = ?", first))
                .isEqualTo(TODAY.minusDays(11).toString());
        assertThat(house.count("select count(*) from ownership")).isEqualTo(2);
        assertThat(house.text("select card || state from customer where id = ?", first))
                .isEqualTo("APROSPECT");
        assertThat(house.text("select card from customer where id = ?", second)).isEqualTo("C");
    }

    @Test
    void anOwnerToldLateFitsInBeforeTheNextOne() {
        long first = house.person("王芳", null, "D1001");
        long second = house.person("李雷", null, "D1001");
        long car = house.car(VIN, null);
        customers.own(car, second, TODAY.minusDays(10), "bai.xue");
        customers.own(car, first, TODAY.minusYears(2), "bai.xue");

        assertThat(house.count("select count(*) from ownership where ended_on is null and customer_id = ?", second))
                .isOne();
        assertThat(house.text("select cast(ended_on as varchar(10)) from ownership where customer_id = ?", first))
                .isEqualTo(TODAY.minusDays(11).toString());
        assertThat(house.text("select card from customer where id = ?", first)).isEqualTo("A");
    }

    @Test
    void aPurchaseToldTwiceIsOneAndMakesAnOwner() {
        long id = house.person("王芳", null, null);
        long car = house.car(VIN, null);
        PurchaseFact fact = house.bought("P-1", car, id, TODAY.minusDays(20));

        assertThat(customers.purchase(fact, "dms")).isEqualTo(FactOutcome.NEW);
        assertThat(customers.purchase(fact, "dms")).isEqualTo(FactOutcome.SAME);

        assertThat(house.text("select card || state || dealer_code || value_tier from customer where id = ?", id))
                .isEqualTo("CNEWD1001SILVER");
        assertThat(house.text("select sold_by from vehicle")).isEqualTo("D1001");
        assertThat(house.count("select count(*) from customer_dealer")).isOne();
        assertThat(kinds(id)).containsExactly("REGISTERED", "PURCHASED");
        assertRefused(
                "customer.date.future",
                () -> customers.purchase(house.bought("P-2", car, id, TODAY.plusDays(1)), "dms"));
    }

    @Test
    void visitsMoveTheStateAndTheNewestMileageStays() {
        long id = house.person("王芳", null, "D1001");
        long car = house.car(VIN, null);
        customers.purchase(house.bought("P-1", car, id, TODAY.minusYears(3)), "dms");
        assertThat(state(id)).isEqualTo("LOST");

        customers.visit(house.came("V-1", car, id, TODAY.minusDays(100)), "dms");
        assertThat(state(id)).isEqualTo("WAVERING_TO_LOSS");
        customers.visit(house.came("V-2", car, id, TODAY.minusDays(200)), "dms");
        assertThat(state(id)).isEqualTo("WAVERING");
        customers.visit(house.came("V-3", car, id, TODAY.minusDays(300)), "dms");
        assertThat(state(id)).isEqualTo("ACTIVE");
        assertThat(house.text("select cast(mileage_on as varchar(10)) from vehicle"))
                .isEqualTo(TODAY.minusDays(100).toString());
        assertThat(house.text("select cast(visited_on as varchar(10)) from customer where id = ?", id))
                .isEqualTo(TODAY.minusDays(100).toString());
    }

    @Test
    void twentyDeliveriesOfTheSamePurchaseAtOnceAreOne() throws Exception {
        long id = house.person("王芳", null, "D1001");
        long car = house.car(VIN, null);

        AtomicInteger written = new AtomicInteger();
        atOnce(20, i -> {
            if (customers.purchase(house.bought("P-1", car, id, TODAY.minusDays(20)), "dms") == FactOutcome.NEW) {
                written.incrementAndGet();
            }
        });

        assertThat(written).hasValue(1);
        assertThat(house.count("select count(*) from purchase")).isOne();
        assertThat(house.count("select count(*) from ownership")).isOne();
    }

    /** Not even the customer is the same: nothing but the constraint holds them apart, and both transactions go on. */
    @Test
    void theSameVisitOfTwoCustomersAtOnceIsOneAndBothTransactionsGoOn() throws Exception {
        List<Long> people = new ArrayList<>();
        List<Long> cars = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            people.add(house.person("王芳", null, "D1001"));
            cars.add(house.car("LFV2A21K8A300010" + i, null));
        }
        AtomicInteger written = new AtomicInteger();
        atOnce(
                8,
                i -> house.transaction.executeWithoutResult(status -> {
                    if (customers.visit(house.came("V-1", cars.get(i), people.get(i), TODAY), "dms")
                            == FactOutcome.NEW) {
                        written.incrementAndGet();
                    }
                    customers.consent(people.get(i), ChannelKind.MOBILE, Purpose.CARE, true, "IMPORT", "dms");
                }));

        assertThat(written).hasValue(1);
        assertThat(house.count("select count(*) from workshop_visit")).isOne();
        assertThat(house.count("select count(*) from consent")).isEqualTo(8);
    }

    @Test
    void theSameCarAtOnceIsOneCar() throws Exception {
        atOnce(12, i -> house.car(VIN, null));

        assertThat(house.count("select count(*) from vehicle")).isOne();
    }

    @Test
    void twoCorrectionsAtOnceLoseNothing() throws Exception {
        long id = house.person("王芳", null, "D1001");

        atOnce(
                10,
                i -> customers.correct(
                        id, i % 2 == 0 ? "王方" : null, null, i % 2 == 0 ? null : "Beijing", "CALL", null, "feng.yu"));

        assertThat(house.count("select version from customer where id = ?", id)).isEqualTo(10);
        assertThat(house.text("select city from customer where id = ?", id)).isEqualTo("Beijing");
        assertThat(find("王方")).hasSize(1);
    }

    @Test
    void whatIsWrittenAboutAMergedRecordLandsOnTheOneThatStands() {
        long kept = house.person("王芳", "13800005678", "D1001");
        long absorbed = house.person("王芳", "13900001111", "D1002");
        house.merged(absorbed, kept);
        long car = house.car(VIN, "津A12348");

        customers.purchase(house.bought("P-1", car, absorbed, TODAY.minusDays(3)), "dms");
        customers.addChannel(absorbed, new NewChannel(ChannelKind.MAIL, "A@B.example", false), "CALL", "feng.yu");

        assertThat(customers.current(absorbed)).contains(kept);
        assertThat(house.count("select customer_id from purchase")).isEqualTo(kept);
        assertThat(house.count("select customer_id from contact_channel where kind = 'MAIL'"))
                .isEqualTo(kept);
        assertThat(find("13900001111")).extracting(CustomerHit::customerId).containsExactly(kept);
    }

    @Test
    void theAdvisorWorksAtTheDealerInCharge() {
        long id = house.person("王芳", null, "D1001");

        assertRefused("customer.advisor.unknown", () -> customers.lookAfter(id, "D1002", "bai.xue", "x"));
        customers.lookAfter(id, "D1002", "shi.lei", "shi.lei");

        assertThat(house.text("select dealer_code || advisor_id from customer")).isEqualTo("D1002shi.lei");
        assertThat(house.count("select count(*) from customer_dealer")).isEqualTo(2);
    }

    @Test
    void erasingTakesEverythingPersonalAwayAndLeavesTheFigures() {
        long id = customers.register(
                new NewCustomer(
                        CustomerKind.PERSON,
                        "王芳",
                        "11010519491231002X",
                        List.of(new NewChannel(ChannelKind.MOBILE, "13800005678", true)),
                        "Tianjin",
                        "D1001",
                        "bai.xue",
                        "FORM"),
                "bai.xue");
        long absorbed = house.person("王方", "13900001111", "D1002");
        house.merged(absorbed, id);
        long car = house.car(VIN, "津A12348");
        long before = house.car(OTHER_VIN, "津A99999");
        customers.own(before, id, TODAY.minusYears(5), "bai.xue");
        customers.own(before, house.person("李雷", null, "D1001"), TODAY.minusYears(4), "bai.xue");
        customers.purchase(house.bought("P-1", car, id, TODAY.minusDays(3)), "dms");

        customers.erase(absorbed, "PDR-1", "ye.qing");
        customers.erase(id, "PDR-1", "ye.qing");

        assertThat(house.forgotten).containsExactly(new CustomerErased(id), new CustomerErased(absorbed));
        assertThat(
                        house.count(
                                """
                        select count(*) from customer where state = 'ERASED' and name_sealed is null and name_token is null
                        and pinyin_token is null and initials_token is null and identity_sealed is null
                        and identity_token is null and advisor_id is null and erased_at is not null
                        """))
                .isEqualTo(2);
        assertThat(house.count("select count(*) from contact_channel")).isZero();
        assertThat(house.count("select count(*) from vehicle where plate_sealed is null"))
                .isOne();
        assertThat(house.count("select count(*) from ownership where customer_id = ? and ended_on is null", id))
                .isZero();
        assertThat(house.count("select count(*) from purchase")).isOne();
        assertThat(house.count("select count(*) from customer_event where kind = 'ERASED'"))
                .isOne();
        assertRefused("customer.erasedAlready", () -> customers.correct(id, "x", null, null, "CALL", null, "x"));
        assertThat(may(id)).isFalse();
        assertThat(reveal(id).personal()).isEmpty();
    }

    @Test
    void linkingACaseTwiceAtOnceIsOneLink() throws Exception {
        long id = house.person("王芳", null, "D1001");

        atOnce(8, i -> house.bean(CustomerCases.class).link("CPL-2026-000001", id));

        assertThat(house.bean(CustomerCases.class).customersOf("CPL-2026-000001"))
                .containsExactly(id);
        assertThat(house.count("select count(*) from customer_case")).isOne();
    }

    private interface Act {
        void run(int number);
    }

    private static void atOnce(int times, Act act) throws Exception {
        List<Callable<Object>> acts = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            int number = i;
            acts.add(() -> {
                act.run(number);
                return null;
            });
        }
        ExecutorService desks = Executors.newFixedThreadPool(8);
        try {
            for (Future<Object> done : desks.invokeAll(acts)) {
                done.get();
            }
        } finally {
            desks.shutdownNow();
        }
    }

    private CustomerCard reveal(long id) {
        String caseNo = "CPL-" + id;
        if (house.count("select count(*) from case_file where case_no = ?", caseNo) == 0) {
            house.aCase(caseNo, null, id);
        }
        return house.bean(CustomerCards.class).reveal(id, "feng.yu", caseNo);
    }

    private List<CustomerHit> find(String words) {
        return house.bean(CustomerSearch.class).find(words, "feng.yu");
    }

    private boolean may(long id) {
        return customers.mayContact(id, ChannelKind.MOBILE, Purpose.MARKETING);
    }

    private String state(long id) {
        return house.text("select state from customer where id = ?", id);
    }

    private List<String> kinds(long id) {
        return house.jdbc
                .sql("select kind from customer_event where customer_id = ? order by id")
                .param(id)
                .query(String.class)
                .list();
    }

    private static void assertRefused(String textKey, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(BusinessRefusal.class, refusal -> assertThat(refusal.textKey())
                        .isEqualTo(textKey));
    }
}
