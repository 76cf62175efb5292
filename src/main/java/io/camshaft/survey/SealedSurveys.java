package io.camshaft.survey;

import io.camshaft.platform.protection.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tables of surveys as the rotation of keys must know them. */
@Configuration(proxyBeanMethods = false)
class SealedSurveys {

    @Bean
    SealedTable sealedSurveyWords() {
        return SealedTable.of("survey").sealed("words_sealed", SealedNames.WORDS);
    }

    @Bean
    SealedTable sealedFollowUpCalls() {
        return SealedTable.of("survey_follow_up_call").sealed("words_sealed", SealedNames.CALL);
    }
}
