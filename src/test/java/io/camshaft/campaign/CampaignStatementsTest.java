package io.camshaft.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.support.StatementCount;
import io.camshaft.support.StatementCount.Kinds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * SQL statements of one complete approval, on H2 in memory. They are exact from run to run, so one that creeps in is seen. What a
 * person's sign-on reads, finding the task, claiming it and handing in its form all count.
 */
class CampaignStatementsTest {

    private static final int APPROVAL = 477;
    private static final int OPENED_FORMS = 85;
    private static final Logger LOG = LoggerFactory.getLogger("benchmark");
    private static final StatementCount COUNT = CampaignHouse.STATEMENTS;

    private static CampaignDesk desk;

    @BeforeAll
    static void warmUp() {
        desk = new CampaignDesk(CampaignHouse.shared());
        // The first approval parses models and forms: statements that come once per start of the application.
        desk.approve(1, 1_000, new Opening());
    }

    @AfterEach
    void clockAsItWas() {
        ClockUtil.reset();
    }

    @Test
    void oneApprovalNeedsNoMoreThanItsStatements() {
        Steps steps = new Steps();

        desk.approve(1, 1_000, steps);

        steps.print("one approval");
        assertThat(steps.total()).as(steps.whatToDo("APPROVAL", APPROVAL)).isLessThanOrEqualTo(APPROVAL);
    }

    @Test
    void openingTheFourFormsNeedsNoMoreThanItsStatements() {
        Opening opening = new Opening();

        desk.approve(1, 1_000, opening);

        opening.forms.print("the forms of one approval, opened once");
        assertThat(opening.forms.total())
                .as(opening.forms.whatToDo("OPENED_FORMS", OPENED_FORMS))
                .isLessThanOrEqualTo(OPENED_FORMS);
    }

    /** Counts each step. The clock moves in between: what is kept for seconds is asked anew, however fast the machine is. */
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

        int total() {
            return kinds.values().stream().mapToInt(Kinds::total).sum();
        }

        void print(String what) {
            StringBuilder table = new StringBuilder("SQL statements of %s%n%-10s %7s %7s %7s %7s %7s%n"
                    .formatted(what, "step", "select", "insert", "update", "delete", "all"));
            Kinds all = new Kinds(0, 0, 0, 0, 0);
            for (var step : kinds.entrySet()) {
                table.append(line(step.getKey(), step.getValue()));
                all = all.plus(step.getValue());
            }
            LOG.info("{}", table.append(line("all", all)));
        }

        private static String line(String name, Kinds k) {
            return "%-10s %7d %7d %7d %7d %7d%n"
                    .formatted(name, k.select(), k.insert(), k.update(), k.delete(), k.total());
        }

        /** A sentence for the person whose change turned the test red, with the texts that come more than once. */
        String whatToDo(String constant, int bound) {
            List<String> often = new ArrayList<>();
            texts.forEach((step, all) -> all.forEach((text, times) -> {
                if (times > 1) {
                    often.add("%s %d x %s".formatted(step, times, text.substring(0, Math.min(text.length(), 110))));
                }
            }));
            return """
                    %d statements where %d are allowed.
                    More: look below for what is read twice or once per row, and read it once; where the new statement is worth it, \
                    raise %s to the new number and say why in the commit. Fewer: well done, lower %s to keep what was won.
                    %s
                    """
                    .formatted(
                            total(), bound, constant, constant, often.stream().collect(Collectors.joining("\n")));
        }
    }

    /** Opens each form before it is handed in, and counts that alone. */
    private static final class Opening implements CampaignDesk.Watch {

        private final Steps forms = new Steps();
        private ProcessInstance instance;

        @Override
        public <T> T step(String name, Supplier<T> work) {
            if (instance != null) {
                forms.step(name, () -> desk.open(reader(name), instance));
            }
            T answer = work.get();
            if (answer instanceof ProcessInstance started) {
                instance = started;
            }
            return answer;
        }

        private static String reader(String step) {
            return switch (step) {
                case "propose" -> CampaignHouse.marketingOf(1);
                case "audit" -> CampaignHouse.managerOfRegionOf(1);
                case "review" -> "sun.li";
                default -> "qian.wei";
            };
        }
    }
}
