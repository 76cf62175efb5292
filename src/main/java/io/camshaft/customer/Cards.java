package io.camshaft.customer;

import io.camshaft.platform.BusinessRefusal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** Cards, forms' facts, and the record of what was read in clear. */
@Service
@Transactional
class Cards implements CustomerCards {

    private final CustomerRepository customers;
    private final Dossiers dossiers;
    private final Sights sights;
    private final CardWriter writer;
    private final CaseFacts facts;

    Cards(CustomerRepository customers, Dossiers dossiers, Sights sights, CardWriter writer, CaseFacts facts) {
        this.customers = customers;
        this.dossiers = dossiers;
        this.sights = sights;
        this.writer = writer;
        this.facts = facts;
    }

    @Override
    @Transactional(readOnly = true)
    public CustomerCard card(long customerId, String readerId) {
        Dossier dossier = dossier(customerId);
        return writer.card(dossier, open(dossier, readerId), false);
    }

    @Override
    public CustomerCard reveal(long customerId, String readerId, String caseNo) {
        Dossier dossier = dossier(customerId);
        Sight sight = open(dossier, readerId);
        CustomerCard.CaseLine line = sight.cases().stream()
                .filter(found -> found.caseNo().equals(caseNo))
                .findFirst()
                .orElseThrow(() -> new BusinessRefusal("customer.reveal.notItsCase", String.valueOf(caseNo)));
        if (!line.open()) {
            throw new BusinessRefusal("customer.reveal.closed", caseNo);
        }
        CustomerCard card = writer.card(dossier, sight, true);
        facts.record(readerId, card.customerId(), CardWriter.fieldsOf(card), caseNo, "CARD");
        return card;
    }

    @Override
    public CustomerFacts factsFor(String caseNo, String readerId) {
        return facts.of(caseNo, readerId);
    }

    private Sight open(Dossier dossier, String readerId) {
        Sight sight = sights.of(dossier.ids(), readerId);
        if (!sight.mayOpen()) {
            throw notFound();
        }
        return sight;
    }

    private Dossier dossier(long customerId) {
        long standing = customers.find(customerId).map(CustomerRow::standing).orElseThrow(Cards::notFound);
        return dossiers.complete(dossiers.named(List.of(standing)).values()).get(0);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
