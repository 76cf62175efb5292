package io.camshaft.customer;

import io.camshaft.platform.protection.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** So that the papers of requests are rewritten when keys rotate. */
@Configuration(proxyBeanMethods = false)
class SealedRequests {

    @Bean
    SealedTable personalDataRequestTable() {
        return SealedTable.of("personal_data_request")
                .ids("request_no")
                .sealed("detail_sealed", SealedFields.REQUEST_DETAIL)
                .sealed("letter_sealed", SealedFields.REQUEST_LETTER)
                .sealed("file_sealed", SealedFields.REQUEST_FILE);
    }
}
