package io.camshaft.revisit.process;

import io.camshaft.platform.form.FormFacts;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Facts of the forms of calls and notices. */
@Configuration(proxyBeanMethods = false)
class RevisitForms {

    @Bean
    FormFacts revisitCallFacts(CallFacts facts, AskedFields fields) {
        return FormFacts.of("revisit-call", no -> {
            Map<String, Object> all = facts.of(no);
            all.putAll(fields.of(no));
            return all;
        });
    }

    @Bean
    FormFacts revisitCallAgainFacts(CallFacts facts) {
        return FormFacts.of("revisit-call-again", no -> {
            Map<String, Object> all = facts.of(no);
            all.put("noticeRows", facts.notices(no));
            return all;
        });
    }

    @Bean
    FormFacts noticeAnswerFacts(NoticeForms facts) {
        return FormFacts.of("revisit-notice-answer", facts::of);
    }

    @Bean
    FormFacts noticeAcceptFacts(NoticeForms facts) {
        return FormFacts.of("revisit-notice-accept", facts::of);
    }

    @Bean
    FormFacts correctionAnswerFacts(QualityForms facts) {
        return FormFacts.of("revisit-correction-answer", facts::correction);
    }

    @Bean
    FormFacts correctionJudgeFacts(QualityForms facts) {
        return FormFacts.of("revisit-correction-judge", facts::correction);
    }

    @Bean
    FormFacts checkCallFacts(QualityForms facts) {
        return FormFacts.of("revisit-check-call", facts::check);
    }

    @Bean
    FormFacts recallFacts(QualityForms facts) {
        return FormFacts.of("revisit-recall", facts::recall);
    }
}
