package io.camshaft.customer.exchange;

import io.camshaft.platform.protection.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lines of files as the rotation of keys must know them. */
@Configuration(proxyBeanMethods = false)
class SealedLines {

    @Bean
    SealedTable sealedImportLines() {
        return SealedTable.of("import_row").ids("batch_id", "row_no").sealed("line_sealed", LineSealing.LINE);
    }
}
