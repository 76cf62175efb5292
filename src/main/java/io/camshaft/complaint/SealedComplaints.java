package io.camshaft.complaint;

import io.camshaft.platform.protection.SealedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tables of cases as the rotation of keys must know them. */
@Configuration(proxyBeanMethods = false)
class SealedComplaints {

    @Bean
    SealedTable sealedComplaint() {
        return SealedTable.of("complaint")
                .ids("complaint_no")
                .sealed("subject_sealed", SealedNames.SUBJECT)
                .sealed("words_sealed", SealedNames.WORDS)
                .sealed("contact_name_sealed", SealedNames.NAME)
                .sealed("contact_phone_sealed", SealedNames.PHONE)
                .sealed("contact_mail_sealed", SealedNames.MAIL)
                .sealed("measure_sealed", SealedNames.MEASURE)
                .sealed("end_reason_sealed", SealedNames.END_REASON)
                .token(
                        "contact_phone_token",
                        SealedNames.PHONE,
                        row -> ContactPoint.phone(row.get("contact_phone_sealed")))
                .token(
                        "contact_mail_token",
                        SealedNames.MAIL,
                        row -> ContactPoint.mail(row.get("contact_mail_sealed")));
    }

    @Bean
    SealedTable sealedComplaintDetails() {
        return SealedTable.of("complaint_detail").sealed("value_sealed", SealedNames.DETAIL);
    }

    @Bean
    SealedTable sealedComplaintWords() {
        return SealedTable.of("complaint_word")
                .sealed("word_sealed", SealedNames.WORD)
                .token("word_token", SealedNames.WORD, row -> row.get("word_sealed"));
    }

    @Bean
    SealedTable sealedComplaintDepartments() {
        return SealedTable.of("complaint_department")
                .sealed("question_sealed", SealedNames.QUESTION)
                .sealed("answer_sealed", SealedNames.ANSWER);
    }

    @Bean
    SealedTable sealedComplaintCalls() {
        return SealedTable.of("complaint_callback").sealed("words_sealed", SealedNames.CALL);
    }

    @Bean
    SealedTable sealedComplaintNotes() {
        return SealedTable.of("complaint_note").sealed("text_sealed", SealedNames.NOTE);
    }

    @Bean
    SealedTable sealedComplaintMessages() {
        return SealedTable.of("complaint_message").sealed("text_sealed", SealedNames.MESSAGE);
    }

    @Bean
    SealedTable sealedComplaintExtensions() {
        return SealedTable.of("complaint_extension").sealed("reason_sealed", SealedNames.EXTENSION);
    }

    @Bean
    SealedTable sealedComplaintRepeats() {
        return SealedTable.of("complaint_repeat").sealed("reason_sealed", SealedNames.REPEAT);
    }
}
