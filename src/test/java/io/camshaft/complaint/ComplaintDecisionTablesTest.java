package io.camshaft.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The decision tables row by row, each with values on both sides of its limits. */
class ComplaintDecisionTablesTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private static DmnDecisionResultEntries ask(String key, Map<String, Object> facts) {
        var table = ENGINE.parseDecision(key, Dmn.readModelFromFile(new File("processes/complaint/" + key + ".dmn")));
        return ENGINE.evaluateDecision(table, facts).getSingleResult();
    }

    private static Map<String, Object> facts(Object... pairs) {
        Map<String, Object> facts = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            facts.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return facts;
    }

    @ParameterizedTest(name = "{0}, hurt {1}, fire {2}, law {3}, media {4}, {5} before: {6}")
    @CsvSource({
        "AFTER_SALES, true, false, false, false, 0, 1",
        "ENQUIRY, true, false, false, false, 0, 1",
        "AFTER_SALES, false, true, false, false, 0, 1",
        "MEDIA, false, false, false, false, 0, 1",
        "DANGEROUS_CUSTOMER, false, false, false, false, 0, 1",
        "MEDIA_WARNING, false, false, false, false, 0, 2",
        "PRE_SALES, false, false, true, false, 0, 2",
        "PRE_SALES, false, false, false, true, 0, 2",
        "SUGGESTION, false, false, false, true, 0, 2",
        "ENQUIRY, false, false, false, false, 9, 4",
        "SUGGESTION, false, false, false, false, 0, 4",
        "AFTER_SALES, false, false, false, false, 2, 2",
        "AFTER_SALES, false, false, false, false, 1, 3",
        "ON_SITE, false, false, false, false, 0, 3",
        ", false, false, false, false, 0, 3"
    })
    void severity(String kind, boolean injury, boolean fire, boolean legal, boolean media, int repeats, int severity) {
        assertThat(ask(
                                "complaintSeverity",
                                facts(
                                        "kind",
                                        kind,
                                        "injury",
                                        injury,
                                        "fire",
                                        fire,
                                        "legal",
                                        legal,
                                        "media",
                                        media,
                                        "repeatCount",
                                        repeats))
                        .<Integer>getEntry("severity"))
                .isEqualTo(severity);
    }

    @ParameterizedTest(name = "severity {0}, {1}: {2} and {3} minutes, {4} and {5} hours, warned at {6} %")
    @CsvSource({
        "1, MEDIA, 30, 60, 24, 4, 75",
        "2, MEDIA_WARNING, 30, 60, 24, 4, 75",
        "1, DANGEROUS_CUSTOMER, 30, 60, 24, 4, 75",
        "1, AFTER_SALES, 30, 60, 24, 4, 75",
        "2, AFTER_SALES, 120, 240, 24, 8, 83",
        "4, ENQUIRY, 120, 240, 24, 8, 83",
        "3, , 120, 240, 24, 8, 83"
    })
    void times(int severity, String kind, int first, int later, int solution, int department, int warning) {
        DmnDecisionResultEntries row = ask("complaintTimes", facts("severity", severity, "kind", kind));

        assertThat(row.<Integer>getEntry("firstAnswerMinutes")).isEqualTo(first);
        assertThat(row.<Integer>getEntry("laterAnswerMinutes")).isEqualTo(later);
        assertThat(row.<Integer>getEntry("solutionHours")).isEqualTo(solution);
        assertThat(row.<Integer>getEntry("departmentHours")).isEqualTo(department);
        assertThat(row.<Integer>getEntry("warnPercent")).isEqualTo(warning);
    }

    @ParameterizedTest(name = "{0}, {1}, severity {2}: {3}")
    @CsvSource({
        "MEDIA, BRAKE, 1, hq-public-relations",
        "MEDIA_WARNING, RECALL, 2, hq-public-relations",
        "DANGEROUS_CUSTOMER, BRAKE, 1, call-supervisor",
        "AFTER_SALES, RECALL, 3, hq-quality",
        "AFTER_SALES, BRAKE, 1, hq-service",
        "AFTER_SALES, BRAKE, 2, call-agent",
        ", , 3, call-agent"
    })
    void queue(String kind, String problem, int severity, String role) {
        assertThat(ask("complaintQueue", facts("kind", kind, "problemType", problem, "severity", severity))
                        .<String>getEntry("role"))
                .isEqualTo(role);
    }

    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @CsvSource({
        "ENQUIRY, OPENING_HOURS, SOUTH, OPENING_HOURS",
        "ENQUIRY, MANUAL, , MANUAL",
        "ENQUIRY, CHARGING, NORTH, CHARGING_WINTER",
        "ENQUIRY, CHARGING, SOUTH, NONE",
        "ENQUIRY, CHARGING, , NONE",
        "SUGGESTION, PRAISE, , THANKS",
        "AFTER_SALES, OPENING_HOURS, , NONE",
        ", , , NONE"
    })
    void reply(String kind, String problem, String region, String template) {
        assertThat(ask("complaintReply", facts("kind", kind, "problemType", problem, "region", region))
                        .<String>getEntry("template"))
                .isEqualTo(template);
    }

    @ParameterizedTest(name = "attempt {0}: {1} days later at {2}")
    @CsvSource({"1, 1, 10", "2, 1, 18", "3, 2, 13", "4, 2, 11", "9, 2, 11"})
    void revisit(int attempt, int days, int hour) {
        DmnDecisionResultEntries row = ask("complaintRevisitPlan", facts("attempt", attempt));

        assertThat(row.<Integer>getEntry("daysLater")).isEqualTo(days);
        assertThat(row.<Integer>getEntry("hourOfDay")).isEqualTo(hour);
    }
}
