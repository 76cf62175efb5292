package io.camshaft.customer;

import io.camshaft.messaging.Channel;
import io.camshaft.messaging.Letter;
import io.camshaft.messaging.Outbox;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters of other modules to a customer: they name the customer, the address stays here. */
@Service
@Transactional
public class CustomerPost {

    private final CustomerRepository customers;
    private final Dossiers dossiers;
    private final Outbox outbox;

    CustomerPost(CustomerRepository customers, Dossiers dossiers, Outbox outbox) {
        this.customers = customers;
        this.dossiers = dossiers;
        this.outbox = outbox;
    }

    /**
     * Puts one letter into the outbox, at most one for the step of the case: a short message or a mail, whichever reaches the customer
     * more quickly.
     *
     * @param letter module and name: "survey/invitation" has the templates survey/mail/invitation and survey/sms/invitation
     * @return false where nothing reaches the customer, or they were erased
     */
    public boolean write(String letter, String caseNo, long customerId, String step, Map<String, Object> facts) {
        long standing = customers.find(customerId).orElseThrow().standing();
        Dossier dossier =
                dossiers.complete(dossiers.named(List.of(standing)).values()).get(0);
        if (dossier.standing().erased()) {
            return false;
        }
        Map<Channel, String> addresses = addresses(dossier);
        Optional<Channel> way = outbox.wayTo(addresses.keySet());
        way.ifPresent(channel -> {
            String template = letter.replace("/", channel == Channel.SMS ? "/sms/" : "/mail/");
            outbox.write(
                    new Letter(template, caseNo, dossier.id(), step, addresses.get(channel), dossier.name(), facts),
                    channel);
        });
        return way.isPresent();
    }

    private static Map<Channel, String> addresses(Dossier dossier) {
        Map<Channel, String> addresses = new EnumMap<>(Channel.class);
        if (dossier.mobile() != null) {
            addresses.put(Channel.SMS, dossier.mobile());
        }
        if (dossier.mail() != null) {
            addresses.put(Channel.MAIL, dossier.mail());
        }
        return addresses;
    }
}
