package io.camshaft.customer;

import io.camshaft.customer.CustomerRules.StateFacts;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Answers of the decision tables, remembered until a designer deploys a new version. Between two limits of a column every value
 * gets the same answer, so a few hundred answers serve all customers, and a file of a million visits does not ask a million times.
 */
@Component
class RememberedRules {

    private final CustomerRules rules;
    private volatile Answers answers;

    RememberedRules(CustomerRules rules) {
        this.rules = rules;
    }

    CustomerState state(StateFacts facts) {
        Answers known = current();
        StateFacts like = new StateFacts(
                facts.lossDefinition(),
                facts.ownsCar(),
                known.sale.standFor(facts.daysSinceSale()),
                known.visits.standFor(Integer.valueOf(facts.visitsInYear())),
                known.last.standFor(facts.daysSinceLastVisit()));
        return known.states
                .computeIfAbsent(like, asked -> Optional.ofNullable(rules.state(asked)))
                .orElse(null);
    }

    String valueTier(BigDecimal spent) {
        Answers known = current();
        return known.tiers
                .computeIfAbsent(known.spent.standFor(spent), asked -> Optional.ofNullable(rules.valueTier(asked)))
                .orElse(null);
    }

    private Answers current() {
        String version = rules.version();
        Answers known = answers;
        if (known == null || !known.version.equals(version)) {
            known = new Answers(version, rules);
            answers = known;
        }
        return known;
    }

    private static final class Answers {

        private final String version;
        private final Limits sale;
        private final Limits visits;
        private final Limits last;
        private final Limits spent;
        private final Map<StateFacts, Optional<CustomerState>> states = new ConcurrentHashMap<>();
        private final Map<BigDecimal, Optional<String>> tiers = new ConcurrentHashMap<>();

        Answers(String version, CustomerRules rules) {
            this.version = version;
            sale = Limits.of("daysSinceSale", rules.stateConditions("daysSinceSale"));
            visits = Limits.of("visitsInYear", rules.stateConditions("visitsInYear"));
            last = Limits.of("daysSinceLastVisit", rules.stateConditions("daysSinceLastVisit"));
            spent = Limits.of("spent", rules.valueConditions());
        }
    }
}
