package io.camshaft.customer;

import static io.camshaft.customer.CustomerHouse.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The refresh of all customers at once says what asking for each of them says. */
abstract class CustomerStatesContract {

    private static final int CUSTOMERS = 60;

    abstract DataSource emptyDatabase();

    @Test
    void allAtOnceIsTheSameAsOneByOne() {
        for (LossDefinition loss : LossDefinition.values()) {
            try (CustomerHouse house = new CustomerHouse(emptyDatabase(), loss)) {
                fill(house, new Random(loss.ordinal()));
                for (LocalDate day : List.of(TODAY, TODAY.plusDays(1), TODAY.plusDays(91), TODAY.plusDays(400))) {
                    house.clock.turnTo(day);
                    int asked = house.tables.asked;
                    CustomerStates.Refreshed changed =
                            house.bean(CustomerStates.class).refresh();
                    assertThat(house.tables.asked - asked).isLessThan(1000);
                    assertThat(changed.states()).isPositive();
                    Map<Long, String> atOnce = states(house);

                    house.jdbc
                            .sql("select id from customer where merged_into is null")
                            .query(Long.class)
                            .list()
                            .forEach(id -> house.bean(CustomerStates.class)
                                    .settle(
                                            id,
                                            house.bean(CustomerRepository.class).familyIds(id)));

                    assertThat(atOnce).isEqualTo(states(house));
                    assertThat(house.bean(CustomerStates.class).refresh())
                            .isEqualTo(new CustomerStates.Refreshed(0, 0));
                }
                assertThat(states(house).values().stream()
                                .map(line -> line.split(" ")[0])
                                .distinct())
                        .contains("PROSPECT", "LOST", "ERASED");
            }
        }
    }

    private static Map<Long, String> states(CustomerHouse house) {
        Map<Long, String> states = new TreeMap<>();
        house.jdbc
                .sql("select id, state, state_on, value_tier from customer where merged_into is null")
                .query(row -> {
                    states.put(
                            row.getLong("id"),
                            row.getString("state") + " " + row.getString("state_on") + " "
                                    + row.getString("value_tier"));
                });
        return states;
    }

    private static void fill(CustomerHouse house, Random random) {
        for (int i = 0; i < CUSTOMERS; i++) {
            long id = house.person("王芳", null, "D1001");
            long car = house.car("LFV2A21K8A31%05d".formatted(i), null);
            if (random.nextInt(10) > 1) {
                house.customers().purchase(house.bought("P" + i, car, id, ago(random, 900)), "dms");
            }
            int visits = random.nextInt(5);
            for (int visit = 0; visit < visits; visit++) {
                house.customers().visit(house.came("V" + i + "-" + visit, car, id, ago(random, 700)), "dms");
            }
            if (i % 10 == 3) {
                house.merged(id, id - 1);
            }
            if (i % 20 == 5) {
                house.customers().erase(id, "PDR-1", "ye.qing");
            }
        }
    }

    private static LocalDate ago(Random random, int days) {
        int[] edges = {0, 1, 90, 91, 182, 183, 364, 365, 366};
        return TODAY.minusDays(random.nextBoolean() ? edges[random.nextInt(edges.length)] : random.nextInt(days));
    }
}
