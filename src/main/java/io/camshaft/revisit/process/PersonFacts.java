package io.camshaft.revisit.process;

import io.camshaft.customer.CustomerCards;
import io.camshaft.platform.form.MarkdownText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** The customer of a case, opened for the person who opens its form and for nobody else; the reading is recorded. */
@Component
class PersonFacts {

    private static final List<String> OF_CUSTOMER = List.of(
            "customerNo",
            "customerName",
            "customerPhone",
            "customerMail",
            "customerCity",
            "customerCars",
            "customerState",
            "customerLastVisit",
            "customerOpenCases");

    private final CustomerCards cards;
    private final IdentityService identity;

    PersonFacts(CustomerCards cards, IdentityService identity) {
        this.cards = cards;
        this.identity = identity;
    }

    Map<String, Object> of(String caseNo) {
        Map<String, Object> known =
                reader().map(id -> cards.factsFor(caseNo, id).values()).orElse(Map.of());
        Map<String, Object> facts = new HashMap<>();
        OF_CUSTOMER.forEach(name -> facts.put(name, MarkdownText.escape(RevisitWording.orDash(known.get(name)))));
        return facts;
    }

    /** Personal words are opened only then. */
    boolean isReadBySomebody() {
        return reader().isPresent();
    }

    private Optional<String> reader() {
        return Optional.ofNullable(identity.getCurrentAuthentication()).map(person -> person.getUserId());
    }
}
