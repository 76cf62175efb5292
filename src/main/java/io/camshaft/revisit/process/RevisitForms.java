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
    FormFacts revisitCallFacts(CallFacts facts) {
        return form("revisit-call", facts::of);
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
