package io.camshaft.survey.process;

import io.camshaft.complaint.ComplaintCodes;
import io.camshaft.platform.form.FormFacts;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Facts of the form of a follow-up: causes and measures are those of complaints, so that both are counted together. */
@Configuration(proxyBeanMethods = false)
class SurveyForms {

    @Bean
    FormFacts surveyFollowUpFacts(FollowUpFacts facts, ComplaintCodes codes) {
        return FormFacts.of("survey-follow-up", no -> {
            Map<String, Object> all = facts.of(no);
            all.put("causeChoices", choices(codes.causes()));
            all.put("measureChoices", choices(codes.measures()));
            return all;
        });
    }

    private static List<Map<String, String>> choices(Map<String, String> names) {
        return names.entrySet().stream()
                .map(name -> Map.of("label", name.getValue(), "value", name.getKey()))
                .toList();
    }
}
