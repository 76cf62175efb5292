package io.camshaft.customer.process;

import io.camshaft.organisation.FactWording;
import io.camshaft.organisation.Organisation;
import io.camshaft.platform.text.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Facts as people read them, in the installation's language. */
@Component
class CustomerWording extends FactWording {

    CustomerWording(Texts texts, Organisation organisation, Clock clock) {
        super(texts, organisation, clock);
    }

    String day(LocalDate day) {
        return day == null ? NONE : day.toString();
    }

    /** Names of matching rules in words. */
    String reasons(Collection<String> rules) {
        return list(rules.stream().map(rule -> text("customer.reason." + rule)).toList());
    }

    String list(Collection<String> values) {
        return values.isEmpty() ? NONE : String.join(", ", values);
    }
}
