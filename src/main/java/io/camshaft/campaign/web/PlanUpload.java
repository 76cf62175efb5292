package io.camshaft.campaign.web;

import io.camshaft.campaign.AnnualPlanWorkflow;
import io.camshaft.campaign.CarModel;
import io.camshaft.campaign.CarModels;
import io.camshaft.campaign.PlanFile;
import io.camshaft.platform.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes a plan as a file: whole, or not at all with a sentence for every line that needs a correction. */
@Component
class PlanUpload {

    private final CarModels models;
    private final AnnualPlanWorkflow workflow;
    private final Texts texts;

    PlanUpload(CarModels models, AnnualPlanWorkflow workflow, Texts texts) {
        this.models = models;
        this.workflow = workflow;
        this.texts = texts;
    }

    Answer take(int year, InputStream file, String personId) throws IOException {
        PlanFile.Read read =
                PlanFile.read(file, models.all().stream().map(CarModel::code).collect(Collectors.toSet()));
        if (read.content() == null) {
            return new Answer(null, read.refused().stream().map(this::sentence).toList());
        }
        return new Answer(workflow.handIn(year, read.content(), personId), List.of());
    }

    private String sentence(PlanFile.Refused row) {
        return texts.get("campaign.planFile.line", row.line()) + " " + texts.get(row.textKey(), row.value());
    }

    /** Number of the plan, or null with the sentences. */
    record Answer(String planNo, List<String> refusedRows) {}
}
