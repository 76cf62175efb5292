package io.camshaft.customer;

import io.camshaft.messaging.Letter;

/** Letters to persons about their requests, in the installation's language. */
public interface CustomerLetters {

    /** The letter as it will be read, from what is on record now; before an erasure, for afterwards there is nobody to write to. */
    RequestLetter compose(DataRequest request, Subject subject);

    /**
     * Sends the letter by mail where there is an address, and forgets it; else keeps it sealed with the request for printing. In
     * the caller's transaction.
     */
    void send(RequestLetter letter);

    /** What a letter says; each has a template {@code customer/mail/request-…}. */
    enum Subject {
        NOT_PROVED("customer/mail/request-not-proved"),
        REFUSED("customer/mail/request-refused"),
        FULFILLED("customer/mail/request-fulfilled"),
        ERASED("customer/mail/request-erased");

        private final String template;

        Subject(String template) {
            this.template = template;
        }

        public String template() {
            return template;
        }
    }

    /**
     * @param mail null where the letter goes by post
     * @param print the text for the post; null where it goes by mail
     */
    record RequestLetter(String requestNo, Letter mail, String print) {

        /** Without the text: values end up in logs. */
        @Override
        public String toString() {
            return "RequestLetter[" + requestNo + "]";
        }
    }
}
