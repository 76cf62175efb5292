package io.camshaft.revisit;

import io.camshaft.platform.protection.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tables of calls and notices as the rotation of keys must know them. */
@Configuration(proxyBeanMethods = false)
class SealedRevisits {

    @Bean
    SealedTable sealedRevisitAttempts() {
        return SealedTable.of("revisit_attempt").sealed("words_sealed", SealedNames.CALL);
    }

    @Bean
    SealedTable sealedRectificationNotices() {
        return SealedTable.of("rectification_notice")
                .ids("notice_no")
                .sealed("problem_sealed", SealedNames.PROBLEM)
                .sealed("answer_sealed", SealedNames.ANSWER)
                .sealed("evidence_sealed", SealedNames.EVIDENCE)
                .sealed("reason_sealed", SealedNames.REASON);
    }
}
