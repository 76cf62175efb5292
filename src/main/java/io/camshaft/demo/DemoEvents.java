package io.camshaft.demo;

import io.camshaft.customer.ChannelKind;
import io.camshaft.customer.CustomerKind;
import io.camshaft.customer.Customers;
import io.camshaft.customer.NewCustomer;
import io.camshaft.customer.NewCustomer.NewChannel;
import io.camshaft.customer.NewVehicle;
import io.camshaft.customer.Power;
import io.camshaft.customer.PurchaseFact;
import io.camshaft.customer.Purpose;
import io.camshaft.customer.VisitFact;
import io.camshaft.customer.VisitKind;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Sales and workshop visits of the last days, of customers who have nothing else to tell. No real person. */
@Component
@Profile("demo")
class DemoEvents {

    private static final String BY = "he.jun";
    private static final String SOURCE = "DEMO";
    /** Beyond the numbers of the other customers. */
    private static final int FIRST = 95_000;

    /** One of these many has a mobile only and gets short messages. */
    private static final int WITHOUT_MAIL = 4;

    private static final VisitKind[] KINDS = {
        VisitKind.ROUTINE, VisitKind.WARRANTY, VisitKind.ROUTINE, VisitKind.PAID_REPAIR, VisitKind.BODY
    };

    private final Customers customers;
    private final LocalDate today;

    DemoEvents(Customers customers, Clock clock) {
        this.customers = customers;
        this.today = LocalDate.now(clock);
    }

    /** Somebody who bought between three and seven days ago. */
    void sale(int index, String dealerCode) {
        LocalDate day = today.minusDays(3 + index % 5);
        long customer = customer(index, dealerCode);
        customers.purchase(
                new PurchaseFact(SOURCE, "RS" + index, car(index, dealerCode, day), customer, dealerCode, day, null),
                BY);
    }

    /** Somebody whose car of last year was in the workshop between three and seven days ago. */
    void visit(int index, String dealerCode) {
        LocalDate day = today.minusDays(3 + index % 5);
        long customer = customer(index, dealerCode);
        long car = car(index, dealerCode, day.minusYears(1));
        customers.visit(
                new VisitFact(
                        SOURCE,
                        "RV" + index,
                        car,
                        customer,
                        dealerCode,
                        day,
                        KINDS[index % KINDS.length],
                        18_000,
                        null),
                BY);
    }

    /** Somebody whose car was brought on the day and was handed back at the moment; number of the visit. */
    String finished(int index, String dealerCode, LocalDate broughtOn, OffsetDateTime handedBack) {
        return finished(index, dealerCode, broughtOn, handedBack, customer(index, dealerCode));
    }

    /** The same of somebody who has told no mail address. */
    void finishedWithoutMail(int index, String dealerCode, OffsetDateTime handedBack) {
        NewChannel mobile = new NewChannel(ChannelKind.MOBILE, names(index).phone(FIRST + index), true);
        finished(index, dealerCode, today, handedBack, customer(index, dealerCode, List.of(mobile)));
    }

    /** The same of somebody who does not want to be asked. */
    void finishedUnwilling(int index, String dealerCode, OffsetDateTime handedBack) {
        long customer = customer(index, dealerCode);
        customers.consent(customer, ChannelKind.MAIL, Purpose.SURVEY, false, "FORM", BY);
        finished(index, dealerCode, today, handedBack, customer);
    }

    /** They bought the car two years before. */
    private String finished(
            int index, String dealerCode, LocalDate broughtOn, OffsetDateTime handedBack, long customer) {
        String no = "RV" + index;
        LocalDate sold = broughtOn.minusYears(2);
        long car = car(index, dealerCode, sold);
        customers.purchase(new PurchaseFact(SOURCE, "RS" + index, car, customer, dealerCode, sold, null), BY);
        VisitKind kind = KINDS[index % KINDS.length];
        customers.visit(
                new VisitFact(SOURCE, no, car, customer, dealerCode, broughtOn, kind, 31_000, null, handedBack), BY);
        return no;
    }

    private long customer(int index, String dealerCode) {
        NewChannel mobile = new NewChannel(ChannelKind.MOBILE, names(index).phone(FIRST + index), true);
        NewChannel mail = new NewChannel(ChannelKind.MAIL, "driver" + index + "@mail.example", false);
        return customer(index, dealerCode, index % WITHOUT_MAIL == 1 ? List.of(mobile) : List.of(mobile, mail));
    }

    private long customer(int index, String dealerCode, List<NewChannel> channels) {
        return customers.register(
                new NewCustomer(
                        CustomerKind.PERSON, names(index).person(), null, channels, "天津", dealerCode, null, SOURCE),
                BY);
    }

    private long car(int index, String dealerCode, LocalDate sold) {
        DemoNames names = names(index);
        return customers.vehicle(
                new NewVehicle(
                        names.vin(FIRST + index, sold.getYear()),
                        names.plate('津', false),
                        "C5",
                        null,
                        null,
                        Power.PETROL,
                        sold,
                        dealerCode,
                        sold,
                        sold.plusYears(3),
                        null),
                BY);
    }

    private static DemoNames names(int index) {
        return new DemoNames(new Random(104_729L * index + 11));
    }
}
