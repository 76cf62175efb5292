package io.camshaft.complaint;

import java.util.Map;
import java.util.Set;

/**
 * A case as it comes in.
 *
 * @param kind null where nobody has said: the agent classifies
 * @param problemType code of the table {@code complaint_problem_type}, for example "OIL_LEAK"; null where unknown
 * @param customerId known customer; null where only the contact is known
 * @param contact how to reach who speaks; every part may be null
 * @param vin car it is about, 17 characters; null or unknown to us is accepted and said so on the case
 * @param dealerCode dealer it is about; null where none
 * @param city where it happened, for rules by region; null where unknown
 * @param subject one line without personal values, up to 120 characters; null takes the problem type's name
 * @param words what the customer said, in their own words, up to 10,000 characters; kept sealed
 * @param details fields of the kind, by key, each up to 500 characters
 * @param dangers what makes it grave
 * @param reference unique at its source (message id, idempotency key, file and line); null where there is none. The same reference
 *     with the same content gives the same case, with other content it is refused
 */
public record NewComplaint(
        ComplaintKind kind,
        ComplaintChannel channel,
        String problemType,
        Long customerId,
        Contact contact,
        String vin,
        String dealerCode,
        String city,
        String subject,
        String words,
        Map<String, String> details,
        Set<Danger> dangers,
        String reference) {

    /** Personal values, kept sealed. */
    public record Contact(String name, String phone, String mail) {
        /** Without anything personal: objects end up in logs. */
        @Override
        public String toString() {
            return "Contact[…]";
        }
    }

    /** Without anything personal: objects end up in logs. */
    @Override
    public String toString() {
        return "NewComplaint[" + kind + ", " + channel + ", " + problemType + "]";
    }
}
