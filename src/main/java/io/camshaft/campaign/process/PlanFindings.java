package io.camshaft.campaign.process;

import io.camshaft.campaign.Campaign;
import io.camshaft.campaign.CarModel;
import io.camshaft.campaign.CarModels;
import io.camshaft.platform.text.Texts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** The reasons of the annual plan's decision table as sentences, and the models by name. */
@Component
class PlanFindings {

    private final CarModels models;
    private final Texts texts;

    PlanFindings(CarModels models, Texts texts) {
        this.models = models;
        this.texts = texts;
    }

    List<String> sentences(Campaign campaign) {
        return campaign.findings().stream().map(this::sentence).toList();
    }

    /** A row that a designer added may give a code that no bundle knows: then people read the code itself. */
    private String sentence(String code) {
        try {
            return texts.get("campaign.finding." + code);
        } catch (NoSuchMessageException e) {
            return code;
        }
    }

    String modelName(String code) {
        return models.all().stream()
                .filter(model -> model.code().equals(code))
                .map(CarModel::name)
                .findFirst()
                .orElse(code == null ? "–" : code);
    }

    /** Names of the models with these codes, joined by commas. */
    String modelNames(Collection<String> codes) {
        Map<String, String> names = models.all().stream().collect(Collectors.toMap(CarModel::code, CarModel::name));
        return codes.stream()
                .sorted()
                .map(code -> names.getOrDefault(code, code))
                .collect(Collectors.joining(", "));
    }

    List<Map<String, String>> modelChoices() {
        return models.all().stream()
                .map(model -> Map.of("label", model.name(), "value", model.code()))
                .toList();
    }
}
