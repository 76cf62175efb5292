package io.camshaft.revisit.process;

import io.camshaft.platform.form.FormFacts;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Facts of the forms of calls and notices. */
@Configuration(proxyBeanMethods = false)
class RevisitForms {

    @Bean
    FormFacts revisitCallFacts(CallFacts facts, AskedFields fields) {
        return form("revisit-call", no -> {
            Map<String, Object> all = facts.of(no);
            all.putAll(fields.of(no));
            return all;
        });
    }

    @Bean
    FormFacts revisitCallAgainFacts(CallFacts facts) {
        return form("revisit-call-again", no -> {
            Map<String, Object> all = facts.of(no);
            all.put("noticeRows", facts.notices(no));
            return all;
        });
    }

    @Bean
    FormFacts noticeAnswerFacts(NoticeForms facts) {
        return form("revisit-notice-answer", facts::of);
    }

    @Bean
    FormFacts noticeAcceptFacts(NoticeForms facts) {
        return form("revisit-notice-accept", facts::of);
    }

    @Bean
    FormFacts correctionAnswerFacts(QualityForms facts) {
        return form("revisit-correction-answer", facts::correction);
    }

    @Bean
    FormFacts correctionJudgeFacts(QualityForms facts) {
        return form("revisit-correction-judge", facts::correction);
    }

    @Bean
    FormFacts checkCallFacts(QualityForms facts) {
        return form("revisit-check-call", facts::check);
    }

    @Bean
    FormFacts recallFacts(QualityForms facts) {
        return form("revisit-recall", facts::recall);
    }

    private static FormFacts form(String formId, Function<String, Map<String, Object>> facts) {
        return new FormFacts() {
            @Override
            public String formId() {
                return formId;
            }

            @Override
            public Map<String, Object> factsOf(String caseNo) {
                return new HashMap<>(facts.apply(caseNo));
            }
        };
    }
}
