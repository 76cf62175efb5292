package io.camshaft.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The decision tables row by row, each with values on both sides of its limits. */
class CampaignDecisionTablesTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest(name = "{0}: {1} working days, reminder {2} working hours before, then {3}")
    @CsvSource({
        "audit, 1, 2, hq-marketing",
        "review, 2, 4, hq-approver",
        "filing, 3, 4, hq-director",
        "planEntry, 10, 8, hq-approver",
        "planApproval, 3, 4, hq-director"
    })
    void everyStepHasItsTime(String step, int days, int reminder, String nextLevel) throws IOException {
        Map<String, Object> row = evaluate("campaignStepTime", Map.of("step", step))
                .getSingleResult()
                .getEntryMap();

        assertThat(row)
                .containsEntry("workingDays", days)
                .containsEntry("reminderHours", reminder)
                .containsEntry("nextLevel", nextLevel);
    }

    @ParameterizedTest(name = "type {0}, model {1}, share {2}, missing {3}, weak {4}: {5}")
    @CsvSource({
        "true,  true,  0.5,  0, 0, ''",
        "true,  true,  0,    0, 0, ''",
        "false, true,  0.5,  0, 0, TYPE_NOT_PLANNED",
        "true,  false, 0.5,  0, 0, MODEL_NOT_PLANNED",
        "true,  true,  0.51, 0, 0, SUPPORT_TOO_HIGH",
        "true,  true,  0.5,  1, 0, GOALS_MISSING",
        "true,  true,  0.5,  0, 1, GOALS_WEAK",
        "false, false, 1,    2, 3, TYPE_NOT_PLANNED|MODEL_NOT_PLANNED|SUPPORT_TOO_HIGH|GOALS_MISSING|GOALS_WEAK"
    })
    void thePlanCheckNamesEveryReason(boolean type, boolean model, double share, int missing, int weak, String reasons)
            throws IOException {
        List<String> found = evaluate(
                        "campaignPlanCheck",
                        Map.of(
                                "typePlanned", type,
                                "modelPlanned", model,
                                "supportShare", share,
                                "missingGoals", missing,
                                "weakGoals", weak))
                .collectEntries("reason");

        assertThat(found).containsExactlyInAnyOrder(reasons.isEmpty() ? new String[0] : reasons.split("\\|"));
    }

    @Test
    void anUnknownStepHasNoTimeRatherThanAGuess() throws IOException {
        assertThat(evaluate("campaignStepTime", Map.of("step", "lunch"))).isEmpty();
    }

    private static DmnDecisionResult evaluate(String key, Map<String, Object> inputs) throws IOException {
        try (InputStream file = Files.newInputStream(Path.of("processes/campaign/" + key + ".dmn"))) {
            DmnDecision decision = ENGINE.parseDecision(key, file);
            return ENGINE.evaluateDecision(decision, inputs);
        }
    }
}
