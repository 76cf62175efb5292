package io.camshaft.complaint.intake;

import io.camshaft.complaint.ComplaintChannel;
import io.camshaft.complaint.Complaints;
import io.camshaft.complaint.Complaints.Receipt;
import io.camshaft.complaint.NewComplaint;
import io.camshaft.complaint.NewComplaint.Contact;
import io.camshaft.platform.text.Texts;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A complete form becomes a case, with the consent that was given. */
@Service
class WebIntake {

    /** Changes with the sentence under {@code complaint.service.consent}. */
    static final String CONSENT_VERSION = "2026-11";

    private final Complaints complaints;
    private final ServiceConsentRepository consents;
    private final Texts texts;
    private final Clock clock;

    WebIntake(Complaints complaints, ServiceConsentRepository consents, Texts texts, Clock clock) {
        this.complaints = complaints;
        this.consents = consents;
        this.texts = texts;
        this.clock = clock;
    }

    @Transactional
    Receipt take(ServiceForm form, String reference, String language) {
        Receipt receipt = complaints.take(
                new NewComplaint(
                        form.kind(),
                        ComplaintChannel.WEB,
                        orNull(form.problemType()),
                        null,
                        new Contact(orNull(form.name()), orNull(form.phone()), orNull(form.mail())),
                        orNull(form.vin().replaceAll("\\s", "")),
                        null,
                        orNull(form.city()),
                        null,
                        words(form, language),
                        Map.of(),
                        form.dangers(),
                        reference),
                null);
        if (!receipt.again()) {
            consents.keep(
                    receipt.complaintNo(),
                    CONSENT_VERSION,
                    language,
                    texts.in(language, "complaint.service.consent"),
                    OffsetDateTime.now(clock));
        }
        return receipt;
    }

    /** The plate has no field of its own and is personal: it goes with the words, which are sealed. */
    private String words(ServiceForm form, String language) {
        return form.plate().isEmpty()
                ? form.words()
                : form.words() + "\n\n" + texts.in(language, "complaint.service.plate") + ": " + form.plate();
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
