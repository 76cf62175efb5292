package io.camshaft.customer;

import io.camshaft.messaging.Letter;
import io.camshaft.messaging.Outbox;
import java.util.List;
import java.util.Map;
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
     * Puts a mail into the outbox; at most one for the step of the case.
     *
     * @param template as in {@link io.camshaft.messaging.Notice}
     * @return false where the customer has no address or was erased
     */
    public boolean write(String template, String caseNo, long customerId, String step, Map<String, Object> facts) {
        long standing = customers.find(customerId).orElseThrow().standing();
        Dossier dossier =
                dossiers.complete(dossiers.named(List.of(standing)).values()).get(0);
        if (dossier.standing().erased() || dossier.mail() == null) {
            return false;
        }
        outbox.write(new Letter(template, caseNo, dossier.id(), step, dossier.mail(), dossier.name(), facts));
        return true;
    }
}
