package io.camshaft.customer;

import static io.camshaft.customer.CustomerHouse.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camshaft.customer.CustomerCard.NextDue;
import io.camshaft.customer.CustomerCard.PersonalValue;
import io.camshaft.customer.NewCustomer.NewChannel;
import io.camshaft.platform.BusinessRefusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.server.ResponseStatusException;

/** Who sees what of a customer, and what is written down about it; on H2 and PostgreSQL. */
abstract class CustomerCardsContract {

    private static final String OPEN = "CPL-2026-000001";

    private CustomerHouse house;
    private CustomerCards cards;
    private long id;
    private long car;

    abstract DataSource emptyDatabase();

    @BeforeEach
    void open() {
        house = new CustomerHouse(emptyDatabase());
        cards = house.bean(CustomerCards.class);
        id = house.customers()
                .register(
                        new NewCustomer(
                                CustomerKind.PERSON,
                                "王芳",
                                "11010519491231002X",
                                List.of(
                                        new NewChannel(ChannelKind.MOBILE, "13800005678", true),
                                        new NewChannel(ChannelKind.MAIL, "wang@example.com", false),
                                        new NewChannel(ChannelKind.ADDRESS, "3 Binhai Road", false)),
                                "Tianjin",
                                "D1001",
                                "bai.xue",
                                "FORM"),
                        "bai.xue");
        car = house.car("LFV2A21K8A3123456", "津A12348");
        house.customers().purchase(house.bought("P-1", car, id, TODAY.minusDays(200)), "dms");
        house.customers().visit(house.came("V-1", car, id, TODAY.minusDays(100)), "dms");
    }

    @AfterEach
    void shut() {
        house.close();
    }

    @ParameterizedTest(name = "{0}, case {1}: opens {2}, purchases {3}, visits {4}, may reveal {5}, writes {6}")
    @CsvSource({
        // reader, case, opens, purchases, visits, reveals, writes
        "bai.xue,   none,   true,  true,  false, false, true",
        "bai.xue,   open,   true,  true,  false, true,  true",
        "bai.xue,   closed, true,  true,  false, false, true",
        "bai.xue,   hq,     true,  true,  false, false, true",
        "fan.hui,   none,   true,  false, true,  false, true",
        "fan.hui,   open,   true,  false, true,  true,  true",
        "wang.fang, open,   true,  false, false, true,  false",
        "liu.yang,  open,   true,  true,  true,  true,  false",
        "shi.lei,   none,   false, false, false, false, true",
        "shi.lei,   open,   false, false, false, false, true",
        "qin.lan,   open,   false, false, false, false, true",
        "li.qiang,  none,   false, false, false, false, false",
        "li.qiang,  open,   true,  false, false, true,  false",
        "li.qiang,  hq,     false, false, false, false, false",
        "sun.li,    none,   false, false, false, false, false",
        "sun.li,    open,   true,  false, false, true,  false",
        "sun.li,    closed, false, false, false, false, false",
        "feng.yu,   none,   true,  false, false, false, true",
        "feng.yu,   open,   true,  true,  true,  true,  true",
        "feng.yu,   closed, true,  false, false, false, true",
        "shen.bin,  hq,     true,  true,  true,  true,  true",
        "ye.qing,   none,   true,  false, false, false, true",
        "ye.qing,   open,   true,  true,  true,  true,  true",
        "he.jun,    open,   false, false, false, false, false",
        "lin.tao,   open,   false, false, false, false, false",
        "nobody,    open,   false, false, false, false, false"
    })
    void everybodySeesWhatTheirWorkNeeds(
            String reader,
            String about,
            boolean opens,
            boolean purchases,
            boolean visits,
            boolean reveals,
            boolean writes) {
        if (!about.equals("none")) {
            house.aCase(OPEN, about.equals("hq") ? null : "D1001", id);
        }
        if (about.equals("closed")) {
            house.ended(OPEN);
        }
        CustomerRights rights = house.bean(CustomerRights.class);
        assertThat(rights.mayOpen(id, reader)).isEqualTo(opens);
        assertThat(rights.mayWrite(reader)).isEqualTo(writes);
        assertThat(rights.seesPurchases(id, reader)).isEqualTo(purchases);
        assertThat(rights.seesVisits(id, reader)).isEqualTo(visits);
        assertThat(rights.casesFor(id, reader)).isEqualTo(reveals ? List.of(OPEN) : List.of());
        if (!opens) {
            assertThatThrownBy(() -> cards.card(id, reader)).isInstanceOf(ResponseStatusException.class);
            assertThatThrownBy(() -> cards.reveal(id, reader, OPEN)).isInstanceOf(ResponseStatusException.class);
            return;
        }
        CustomerCard card = cards.card(id, reader);
        assertThat(card.purchases().isEmpty()).isNotEqualTo(purchases);
        assertThat(card.visits().isEmpty()).isNotEqualTo(visits);
        assertThat(card.hidden().contains("customer.section.purchases")).isNotEqualTo(purchases);
        assertThat(card.hidden().contains("customer.section.visits")).isNotEqualTo(visits);
        assertThat(card.mayReveal().isEmpty()).isNotEqualTo(reveals);
        assertThat(card.revealed()).isFalse();
        assertThat(card.toString()).doesNotContain("王芳", "13800005678", "津A12348", "wang@", "Binhai Road", "1949");
        if (reveals) {
            assertThat(cards.reveal(id, reader, OPEN).toString()).contains("王芳", "+8613800005678", "津A12348");
        } else {
            assertThatThrownBy(() -> cards.reveal(id, reader, OPEN)).isInstanceOf(BusinessRefusal.class);
        }
        assertThat(house.count("select count(*) from personal_data_reading")).isEqualTo(reveals ? 1 : 0);
    }

    @Test
    void theMaskedCardTellsAllButThePerson() {
        house.customers().consent(id, ChannelKind.MOBILE, Purpose.MARKETING, true, "FORM", "bai.xue");
        house.aCase(OPEN, "D1001", id);
        CustomerCard card = cards.card(id, "liu.yang");

        assertThat(card.customerNo()).isEqualTo("C" + id);
        assertThat(card.card()).isEqualTo(Card.C);
        assertThat(card.state()).isEqualTo(CustomerState.WAVERING_TO_LOSS);
        assertThat(card.valueTier()).isEqualTo("SILVER");
        assertThat(card.personal())
                .extracting(PersonalValue::value)
                .containsExactly("王*", "1101**********002X", "138****5678", "w***@example.com", "Tianjin");
        assertThat(card.cars()).singleElement().satisfies(found -> assertThat(found.plate())
                .isEqualTo("津A****8"));
        assertThat(card.consents()).singleElement().satisfies(word -> assertThat(word.given())
                .isTrue());
        assertThat(card.events())
                .extracting(CustomerCard.Event::kind)
                .containsExactly("CONSENT_GIVEN", "VISITED", "PURCHASED", "REGISTERED");
        assertThat(card.cases()).extracting(CustomerCard.CaseLine::caseNo).containsExactly(OPEN);
        assertThat(card.nextDue()).isEqualTo(new NextDue("customer.due.maintenance", TODAY.plusDays(80)));
    }

    @Test
    void aReadingSaysWhoReadWhatForWhichCase() {
        house.aCase(OPEN, "D1001", id);
        cards.reveal(id, "bai.xue", OPEN);

        Map<String, Object> row = house.jdbc
                .sql("select reader_id, customer_id, fields, case_no, place, persons from personal_data_reading")
                .query()
                .singleRow();
        assertThat(row)
                .containsEntry("reader_id", "bai.xue")
                .containsEntry("customer_id", id)
                .containsEntry("fields", "name,mobile,mail,address,identity,plate")
                .containsEntry("case_no", OPEN)
                .containsEntry("place", "CARD");
    }

    @Test
    void withoutTheRecordThereIsNoReading() {
        house.aCase(OPEN, "D1001", id);
        house.jdbc.sql("alter table personal_data_reading rename to elsewhere").update();

        assertThatThrownBy(() -> cards.reveal(id, "bai.xue", OPEN)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> cards.factsFor(OPEN, "bai.xue")).isInstanceOf(RuntimeException.class);
    }

    @Test
    void aCaseOfSomebodyElseRevealsNothing() {
        long other = house.person("李雷", "13900001111", "D1001");
        house.aCase(OPEN, "D1001", other);

        assertThatThrownBy(() -> cards.reveal(id, "bai.xue", OPEN))
                .isInstanceOfSatisfying(BusinessRefusal.class, refusal -> assertThat(refusal.textKey())
                        .isEqualTo("customer.reveal.notItsCase"));
        assertThatThrownBy(() -> cards.reveal(id, "bai.xue", null)).isInstanceOf(BusinessRefusal.class);
        assertThatThrownBy(() -> cards.card(7_777_777, "bai.xue")).isInstanceOf(ResponseStatusException.class);
    }

    @Test
    void aFormShowsTheCustomerOfItsCase() {
        house.aCase(OPEN, "D1001", id);

        assertThat(cards.factsFor(OPEN, "feng.yu").values())
                .containsEntry("customerNo", "C" + id)
                .containsEntry("customerName", "王芳")
                .containsEntry("customerPhone", "+8613800005678")
                .containsEntry("customerMail", "wang@example.com")
                .containsEntry("customerCity", "Tianjin")
                .containsEntry("customerCars", "Borui 2024 · LFV…123456 · 津A12348")
                .containsEntry("customerState", "Wavering towards loss")
                .containsEntry("customerDealer", "D1001 Motors")
                .containsEntry("customerOpenCases", OPEN)
                .containsEntry("customerLastVisit", "2026-03-07");
        assertThat(house.text("select place || ' ' || fields from personal_data_reading"))
                .isEqualTo("FORM name,phone,mail,plate");
    }

    @ParameterizedTest(name = "{0}: clear {1}")
    @CsvSource({
        "bai.xue, true",
        "wang.fang, true",
        "shen.bin, true",
        "ye.qing, true",
        "shi.lei, false",
        "sun.li, false",
        "li.qiang, false",
        "he.jun, false"
    })
    void aFormIsClearForThoseWhoWorkOnTheCaseWhileItIsOpen(String reader, boolean clear) {
        house.aCase(OPEN, "D1001", id);
        assertThat(cards.factsFor(OPEN, reader).values()).containsEntry("customerName", clear ? "王芳" : "王*");
        assertThat(house.count("select count(*) from personal_data_reading")).isEqualTo(clear ? 1 : 0);

        house.ended(OPEN);
        assertThat(cards.factsFor(OPEN, reader).values())
                .containsEntry("customerName", "王*")
                .containsEntry("customerPhone", "138****5678")
                .containsEntry("customerCars", "Borui 2024 · LFV…123456 · 津A****8");
    }

    @Test
    void aFormOfARunningCaseSaysErased() {
        house.aCase(OPEN, "D1001", id);
        house.customers().erase(id, OPEN, "ye.qing");

        assertThat(cards.factsFor(OPEN, "feng.yu").values())
                .containsEntry("customerName", "erased")
                .containsEntry("customerPhone", "erased")
                .containsEntry("customerMail", "erased")
                .containsEntry("customerCars", "");
        assertThat(house.count("select count(*) from personal_data_reading")).isZero();
        assertThat(cards.factsFor("CPL-2026-999999", "feng.yu").values()).isEmpty();
    }

    @Test
    void mergedRecordsAreOneCard() {
        long absorbed = house.person("王方", "13900001111", "D1002");
        house.customers().addChannel(absorbed, new NewChannel(ChannelKind.MOBILE, "13800005678", false), "FORM", "x");
        house.merged(absorbed, id);
        house.aCase(OPEN, "D1001", absorbed);

        CustomerCard card = cards.reveal(absorbed, "feng.yu", OPEN);

        assertThat(card.customerId()).isEqualTo(id);
        assertThat(card.mergedNos()).containsExactly("C" + absorbed);
        assertThat(card.personal())
                .filteredOn(value -> value.field() == PersonalField.MOBILE)
                .extracting(PersonalValue::value)
                .containsExactly("+8613800005678", "+8613900001111");
        assertThat(cards.card(id, "shi.lei").customerId()).isEqualTo(id);
        assertThat(house.bean(CustomerCases.class).customersOf(OPEN)).containsExactly(id);
    }

    @Test
    void overdueMaintenanceAndTheEndOfTheWarrantyAreNext() {
        house.clock.turnTo(TODAY.plusDays(90));
        assertThat(cards.card(id, "bai.xue").nextDue())
                .isEqualTo(new NextDue("customer.due.maintenanceOverdue", TODAY.plusDays(80)));

        house.clock.turnTo(TODAY);
        warrantyUntil(TODAY.plusDays(10));
        assertThat(cards.card(id, "bai.xue").nextDue())
                .isEqualTo(new NextDue("customer.due.warranty", TODAY.plusDays(10)));
        warrantyUntil(TODAY.minusDays(1));
        assertThat(cards.card(id, "bai.xue").nextDue().textKey()).isEqualTo("customer.due.maintenance");
        assertThat(cards.card(house.person("李雷", null, "D1001"), "bai.xue").nextDue())
                .isNull();
    }

    private void warrantyUntil(LocalDate day) {
        house.customers()
                .vehicle(
                        new NewVehicle("LFV2A21K8A3123456", null, null, null, null, null, null, null, null, day, null),
                        "x");
    }

    @Test
    void aCardNeedsTheSameStatementsHoweverMuchIsKnown() {
        house.aCase(OPEN, "D1001", id);
        int few = statements();
        for (int i = 0; i < 60; i++) {
            house.customers().visit(house.came("M-" + i, car, id, TODAY.minusDays(i)), "dms");
            house.aCase("CPL-2026-1%05d".formatted(i), "D1001", id);
        }
        for (int i = 0; i < 5; i++) {
            house.merged(house.person("王方", "1390000222" + i, "D1002"), id);
            house.customers().own(house.car("LFV2A21K8A320000" + i, "津A2222" + i), id, TODAY, "x");
        }

        assertThat(statements()).isEqualTo(few).isLessThanOrEqualTo(13);
        assertThat(cards.card(id, "liu.yang").visits()).hasSize(50);
        assertThat(cards.card(id, "liu.yang").events()).hasSize(50);
    }

    private int statements() {
        house.statements.reset();
        cards.card(id, "liu.yang");
        return house.statements.kinds().total();
    }

    @Test
    void anExportIsOneLineAndAPlaceNobodyKnowsIsAnError() {
        Readings readings = house.bean(Readings.class);
        readings.recordExport("ye.qing", 4711, Set.of(PersonalField.MOBILE, PersonalField.NAME));

        assertThat(house.text("select place || persons || fields from personal_data_reading"))
                .isEqualTo("EXPORT4711name,mobile");
        assertThatThrownBy(() -> readings.record("x", id, Set.of(PersonalField.NAME), null, "CARD"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> readings.record("x", id, Set.of(PersonalField.NAME), OPEN, "WALL"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
