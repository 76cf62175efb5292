package io.camshaft.customer.process;

import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Person;
import io.camshaft.organisation.Unit;
import io.camshaft.platform.text.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Facts as people read them, in the installation's language. */
@Component
class CustomerWording {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String NONE = "–";

    private final Texts texts;
    private final Organisation organisation;
    private final Clock clock;

    CustomerWording(Texts texts, Organisation organisation, Clock clock) {
        this.texts = texts;
        this.organisation = organisation;
        this.clock = clock;
    }

    String text(String key, Object... args) {
        return texts.get(key, args);
    }

    /** Name of the colleague, the id where they are unknown. */
    String person(String personId) {
        return personId == null
                ? NONE
                : organisation.person(personId).map(Person::name).orElse(personId);
    }

    String unit(String code) {
        return code == null
                ? NONE
                : organisation
                        .unit(code)
                        .map(Unit::name)
                        .map(name -> code + " " + name)
                        .orElse(code);
    }

    String moment(OffsetDateTime at) {
        return at == null ? NONE : MOMENT.format(at.atZoneSameInstant(clock.getZone()));
    }

    String day(LocalDate day) {
        return day == null ? NONE : day.toString();
    }

    String orDash(String text) {
        return text == null || text.isBlank() ? NONE : text;
    }

    /** Names of matching rules in words. */
    String reasons(Collection<String> rules) {
        return list(rules.stream().map(rule -> text("customer.reason." + rule)).toList());
    }

    String list(Collection<String> values) {
        return values.isEmpty() ? NONE : String.join(", ", values);
    }
}
