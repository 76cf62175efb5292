package io.camshaft.messaging;

import io.camshaft.organisation.Person;
import io.camshaft.platform.text.Texts;

/**
 * Whom a message is for.
 *
 * @param language a supported one
 * @param address null where there is nowhere to send to
 */
record Reader(String name, String language, String address) {

    /** @param person null for somebody the organisation does not know (any more) */
    static Reader of(Person person, String personId, Channel channel, Texts texts) {
        if (person == null) {
            return new Reader(personId, texts.language(), null);
        }
        boolean supported =
                Texts.SUPPORTED.stream().anyMatch(locale -> locale.getLanguage().equals(person.language()));
        return new Reader(person.name(), supported ? person.language() : texts.language(), addressOf(person, channel));
    }

    /** Mail address or mobile, null where there is none. Whoever has left gets nothing more: their mailbox may belong to somebody else by now. */
    static String addressOf(Person person, Channel channel) {
        String address = channel == Channel.MAIL ? person.email() : person.mobile();
        return !person.active() || address == null || address.isBlank() ? null : address.strip();
    }
}
