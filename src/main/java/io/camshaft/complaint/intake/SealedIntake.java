package io.camshaft.complaint.intake;

import io.camshaft.platform.protection.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** So that senders of mails and files that wait are rewritten when keys rotate. */
@Configuration(proxyBeanMethods = false)
class SealedIntake {

    static final String SENDER = "complaint.mailSender";
    static final String FILE = "complaint.importFile";

    @Bean
    SealedTable complaintImportTable() {
        return SealedTable.of("complaint_import").sealed("content_sealed", FILE);
    }

    @Bean
    SealedTable complaintMailTable() {
        return SealedTable.of("complaint_mail")
                .ids("mail_mark")
                .sealed("sender_sealed", SENDER)
                .token("sender_token", SENDER, row -> row.get("sender_sealed"));
    }
}
