package io.camshaft.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.support.StatementCount;
import io.camshaft.support.StatementCount.Kinds;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** SQL statements of one complete approval: exact from run to run, so each one that creeps in is seen. */
class CampaignStatementsTest {

    private static final StatementCount COUNT = new StatementCount();
    private static CampaignHouse house;
    private static CampaignDesk desk;

    @BeforeAll
    static void open() {
        house = CampaignHouse.inMemory("statements", BigDecimal.valueOf(1_000_000), context -> context.getBeanFactory()
                .addBeanPostProcessor(new CountingData()));
        desk = new CampaignDesk(house);
        // The first approval parses models and forms; those statements come once per start of the application.
        desk.approve(0, 1_000, CampaignDesk.Watch.NONE);
    }

    @AfterAll
    static void close() {
        ClockUtil.reset();
        house.close();
    }

    @Test
    void aCompleteApproval() {
        Steps steps = new Steps();
        desk.approve(0, 1_000, steps);
        System.out.println(steps.kinds);
        steps.texts.forEach((k, v) -> {
            System.out.println("=== " + k + " " + steps.kinds.get(k) + " "
                    + steps.kinds.get(k).total());
            v.forEach((t, n) -> System.out.println(n + " " + t.substring(0, Math.min(t.length(), 260))));
        });
        assertThat(steps.kinds).hasSize(5);
    }

    /** Moves the clock between steps, so that what is kept for seconds is asked anew in every step, however fast the machine. */
    private static final class Steps implements CampaignDesk.Watch {

        private final Map<String, Kinds> kinds = new LinkedHashMap<>();
        private final Map<String, Map<String, Integer>> texts = new LinkedHashMap<>();

        @Override
        public <T> T step(String name, Supplier<T> work) {
            ClockUtil.setCurrentTime(new Date(
                    ClockUtil.getCurrentTime().getTime() + Duration.ofMinutes(1).toMillis()));
            COUNT.reset();
            T answer = work.get();
            kinds.put(name, COUNT.kinds());
            texts.put(name, COUNT.texts());
            return answer;
        }
    }

    private static final class CountingData implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource database ? COUNT.counting(database) : bean;
        }
    }
}
