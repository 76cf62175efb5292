package io.camshaft.revisit.quality;

import io.camshaft.platform.protection.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tables of checks as the rotation of keys must know them. The names are part of the sealed values, so they never change. */
@Configuration(proxyBeanMethods = false)
class SealedQuality {

    static final String TOLD = "revisit.told";
    static final String DISPUTE = "revisit.dispute";
    static final String CHECK = "revisit.check";

    @Bean
    SealedTable sealedRecordChecks() {
        return SealedTable.of("record_check").sealed("told_sealed", TOLD);
    }

    @Bean
    SealedTable sealedRecordCorrections() {
        return SealedTable.of("record_correction").ids("correction_no").sealed("reason_sealed", DISPUTE);
    }

    @Bean
    SealedTable sealedCallChecks() {
        return SealedTable.of("call_check").ids("check_no").sealed("words_sealed", CHECK);
    }
}
