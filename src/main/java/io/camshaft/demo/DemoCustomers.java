package io.camshaft.demo;

import io.camshaft.customer.ChannelKind;
import io.camshaft.customer.CustomerKind;
import io.camshaft.customer.CustomerNumbers;
import io.camshaft.customer.Customers;
import io.camshaft.customer.NewCustomer;
import io.camshaft.customer.NewCustomer.NewChannel;
import io.camshaft.customer.NewVehicle;
import io.camshaft.customer.Power;
import io.camshaft.customer.PurchaseFact;
import io.camshaft.customer.Purpose;
import io.camshaft.customer.VisitFact;
import io.camshaft.customer.VisitKind;
import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Unit;
import io.camshaft.organisation.UnitKind;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Customers with cars, purchases, visits and consents, made through the services. No real person. */
@Component
@Profile("demo")
class DemoCustomers {

    static final int ALL = 5000;
    /** Entered one by one with their consents; the others come as files of dealer systems. */
    static final int FIRST = 120;

    private static final String BY = "he.jun";
    private static final List<String> MODELS = List.of("C3", "C5", "C5", "C7E");
    private static final List<String> COLOURS = List.of("白 White", "黑 Black", "银 Silver", "蓝 Blue", "红 Red");

    private final Customers customers;
    private final CustomerNumbers numbers;
    private final Organisation organisation;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoCustomers(
            Customers customers,
            CustomerNumbers numbers,
            Organisation organisation,
            TransactionTemplate transaction,
            Clock clock) {
        this.customers = customers;
        this.numbers = numbers;
        this.organisation = organisation;
        this.transaction = transaction;
        this.clock = clock;
    }

    void createFirst() {
        List<Unit> dealers = organisation.units(UnitKind.DEALER);
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < FIRST; i++) {
                new Life(i, dealers.get(i % dealers.size())).live();
            }
        });
        numbers.refresh();
    }

    /** The others as a dealer system would send them: customers with cars, purchases, workshop visits. */
    DemoFiles files() {
        List<Unit> dealers = organisation.units(UnitKind.DEALER);
        DemoFiles files = new DemoFiles();
        for (int i = FIRST; i < ALL; i++) {
            new Life(i, dealers.get(i % dealers.size())).writeTo(files);
        }
        return files;
    }

    /** One customer; the number decides everything, so the same number is always the same customer. */
    private final class Life {

        private final int index;
        private final Unit dealer;
        private final Random random;
        private final DemoNames names;
        private final LocalDate today = LocalDate.now(clock);

        Life(int index, Unit dealer) {
            this.index = index;
            this.dealer = dealer;
            this.random = new Random(7919L * index + 3);
            this.names = new DemoNames(random);
        }

        void live() {
            boolean firm = index % 25 == 7;
            long id = customers.register(customer(firm), BY);
            if (firm) {
                NewChannel phone = new NewChannel(ChannelKind.MOBILE, names.phone(index + ALL), true);
                customers.addContact(id, names.person(), "车队经理 Fleet manager", List.of(phone), BY);
            }
            agree(id);
            if (index % 6 != 5) {
                drive(id);
            }
        }

        void writeTo(DemoFiles files) {
            boolean firm = index % 25 == 7;
            NewCustomer customer = customer(firm);
            if (index % 6 == 5) {
                files.customer(index, customer, null);
                return;
            }
            NewVehicle car = car(today.minusDays(10 + random.nextInt(2000)));
            files.customer(index, customer, car);
            files.purchase(index, car, price());
            visits(
                    car.soldOn(),
                    (n, day, kind, kilometres, amount) ->
                            files.visit(index + "-" + n, car, day, kind, kilometres, amount));
        }

        private NewCustomer customer(boolean firm) {
            List<NewChannel> channels = new ArrayList<>();
            channels.add(new NewChannel(ChannelKind.MOBILE, names.phone(index), true));
            if (index % 3 == 0) {
                channels.add(new NewChannel(ChannelKind.MAIL, "customer" + index + "@mail.example", false));
            }
            return new NewCustomer(
                    firm ? CustomerKind.ORGANISATION : CustomerKind.PERSON,
                    firm ? names.firm(dealer.city()) : names.person(),
                    null,
                    channels,
                    dealer.city(),
                    dealer.code(),
                    advisor(),
                    "DEMO");
        }

        private String advisor() {
            return switch (dealer.code()) {
                case "D1001" -> "bai.xue";
                case "D1002" -> "shi.lei";
                default -> null;
            };
        }

        private void agree(long id) {
            customers.consent(id, ChannelKind.MOBILE, Purpose.CARE, random.nextInt(5) > 0, "FORM", BY);
            if (random.nextBoolean()) {
                customers.consent(id, ChannelKind.MOBILE, Purpose.MARKETING, random.nextInt(3) > 0, "FORM", BY);
            }
        }

        private void drive(long id) {
            NewVehicle car = car(today.minusDays(10 + random.nextInt(2000)));
            long vehicle = customers.vehicle(car, BY);
            customers.purchase(
                    new PurchaseFact("DEMO", "P" + index, vehicle, id, dealer.code(), car.soldOn(), price()), BY);
            visits(
                    car.soldOn(),
                    (n, day, kind, kilometres, amount) -> customers.visit(
                            new VisitFact(
                                    "DEMO",
                                    "V" + index + "-" + n,
                                    vehicle,
                                    id,
                                    dealer.code(),
                                    day,
                                    kind,
                                    kilometres,
                                    amount),
                            BY));
        }

        private BigDecimal price() {
            return BigDecimal.valueOf(98000 + random.nextInt(90) * 1000L);
        }

        private NewVehicle car(LocalDate sold) {
            String model = MODELS.get(random.nextInt(MODELS.size()));
            boolean electric = model.endsWith("E");
            return new NewVehicle(
                    names.vin(index, sold.getYear()),
                    names.plate(province(), electric),
                    model,
                    sold.getYear() + (electric ? " Long range" : " 1.5T"),
                    COLOURS.get(random.nextInt(COLOURS.size())),
                    electric ? Power.ELECTRIC : Power.PETROL,
                    sold,
                    dealer.code(),
                    sold,
                    sold.plusYears(3),
                    null);
        }

        private void visits(LocalDate sold, VisitWriter writer) {
            int faithful = random.nextInt(4);
            LocalDate day = sold.plusDays(120 + random.nextInt(90));
            int kilometres = 4000;
            for (int n = 0; day.isBefore(today) && n < 6 + 3 * faithful; n++) {
                VisitKind kind = n % 4 == 3 ? VisitKind.values()[1 + random.nextInt(3)] : VisitKind.ROUTINE;
                BigDecimal amount = BigDecimal.valueOf(300 + random.nextInt(1800));
                // The dealer system sends the last year and a half.
                if (day.isAfter(today.minusDays(550))) {
                    writer.write(n, day, kind, kilometres, amount);
                }
                day = day.plusDays(90 + random.nextInt(faithful == 3 ? 40 : 180));
                kilometres += 3000 + random.nextInt(6000);
            }
        }

        private char province() {
            return switch (dealer.city()) {
                case "Tianjin" -> '津';
                case "Beijing" -> '京';
                case "Shijiazhuang" -> '冀';
                case "Jinan" -> '鲁';
                case "Shanghai" -> '沪';
                case "Hangzhou" -> '浙';
                case "Nanjing", "Suzhou" -> '苏';
                case "Guangzhou", "Shenzhen" -> '粤';
                case "Fuzhou" -> '闽';
                default -> '湘';
            };
        }
    }

    private interface VisitWriter {
        void write(int n, LocalDate day, VisitKind kind, int kilometres, BigDecimal amount);
    }
}
