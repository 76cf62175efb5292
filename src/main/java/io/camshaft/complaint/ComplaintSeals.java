package io.camshaft.complaint;

import io.camshaft.complaint.ComplaintRepository.SealedContact;
import io.camshaft.complaint.ComplaintTextRepository.Text;
import io.camshaft.platform.protection.Protection;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;

/** Seals and opens what people said in a case. */
@Component
class ComplaintSeals {

    private final Protection protection;

    ComplaintSeals(Protection protection) {
        this.protection = protection;
    }

    int generation() {
        return protection.generation();
    }

    byte[] seal(String name, String value) {
        return protection.seal(name, value);
    }

    String open(String name, byte[] sealed) {
        return protection.open(name, sealed);
    }

    Text text(String name, String value, String by, OffsetDateTime at) {
        return new Text(protection.seal(name, value), protection.generation(), by, at);
    }

    SealedContact contact(NewComplaint asked) {
        NewComplaint.Contact contact =
                asked.contact() == null ? new NewComplaint.Contact(null, null, null) : asked.contact();
        return new SealedContact(
                protection.seal(SealedNames.SUBJECT, asked.subject()),
                protection.seal(SealedNames.WORDS, asked.words()),
                protection.seal(SealedNames.NAME, contact.name()),
                protection.seal(SealedNames.PHONE, contact.phone()),
                protection.seal(SealedNames.MAIL, contact.mail()),
                protection.token(SealedNames.PHONE, ContactPoint.phone(contact.phone())),
                protection.token(SealedNames.MAIL, ContactPoint.mail(contact.mail())),
                protection.generation());
    }

    ComplaintWords words(SealedContact sealed) {
        return new ComplaintWords(
                protection.open(SealedNames.SUBJECT, sealed.subject()),
                protection.open(SealedNames.WORDS, sealed.words()),
                protection.open(SealedNames.NAME, sealed.name()),
                protection.open(SealedNames.PHONE, sealed.phone()),
                protection.open(SealedNames.MAIL, sealed.mail()));
    }
}
