package io.camshaft.customer;

import io.camshaft.conventions.Surroundings;
import io.camshaft.customer.NewCustomer.NewChannel;
import io.camshaft.platform.journal.Replay;
import io.camshaft.platform.journal.ReplayResult;
import io.camshaft.support.WalkedScenario;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases about customers, from the desks of those who work on them. */
abstract class CustomerScenario extends WalkedScenario {

    private static final AtomicInteger COUNT = new AtomicInteger(1000);

    @Autowired
    Customers customers;

    @Autowired
    Replay replay;

    @Override
    protected final String module() {
        return "customer";
    }

    /** A person whom the dealers know, with a phone number of their own. */
    long customer(String... dealers) {
        return customer(List.of(), dealers);
    }

    long customerWithMail(String... dealers) {
        return customer(
                List.of(new NewChannel(ChannelKind.MAIL, TYPED.toLowerCase() + "@customer.example", true)), dealers);
    }

    private long customer(List<NewChannel> more, String... dealers) {
        List<NewChannel> channels = new ArrayList<>(more);
        channels.add(new NewChannel(ChannelKind.MOBILE, phone(), true));
        long id = customers.register(
                new NewCustomer(CustomerKind.PERSON, TYPED + " Li", null, channels, "Tianjin", null, null, "FORM"),
                "bai.xue");
        for (String dealer : dealers) {
            customers.lookAfter(id, dealer, null, "bai.xue");
        }
        return id;
    }

    /** A car of the customer's; the plate is personal. */
    long car(long customerId) {
        String vin = "LFV2A21K0" + String.format("%08d", COUNT.incrementAndGet());
        long car = customers.vehicle(
                new NewVehicle(
                        vin,
                        "津A" + COUNT.incrementAndGet() + "X",
                        "C5",
                        null,
                        null,
                        Power.PETROL,
                        null,
                        null,
                        null,
                        null,
                        null),
                "bai.xue");
        customers.own(car, customerId, LocalDate.parse("2026-01-10"), "bai.xue");
        return car;
    }

    /** "reader customerId place" of the readings for the case, oldest first. */
    List<String> readings(String caseNo) {
        return rows.texts(
                "select reader_id || ' ' || customer_id || ' ' || place from personal_data_reading where case_no = ? order by id",
                caseNo);
    }

    /** The finished case once more, on the models as they are. */
    ReplayResult replay(String caseNo) {
        Map<String, byte[]> models = new TreeMap<>();
        for (String folder : List.of("processes/customer", "forms/customer")) {
            Surroundings.files(Path.of(folder))
                    .forEach(file -> models.put(
                            file.getFileName().toString(),
                            Surroundings.read(file).getBytes(StandardCharsets.UTF_8)));
        }
        return replay.run(journal.of(caseNo), models);
    }
}
