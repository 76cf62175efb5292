package io.camshaft.complaint;

import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Person;
import io.camshaft.organisation.Unit;
import io.camshaft.platform.text.Texts;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What stands for the placeholders of saved replies in a case. */
@Component
class ReplyFacts {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ComplaintCodes codes;
    private final Organisation organisation;
    private final Texts texts;
    private final Clock clock;

    ReplyFacts(ComplaintCodes codes, Organisation organisation, Texts texts, Clock clock) {
        this.codes = codes;
        this.organisation = organisation;
        this.texts = texts;
        this.clock = clock;
    }

    /** Nothing personal of the customer; absent where the case has nothing. @param personId who writes; null for machines */
    Map<String, String> of(Complaint c, String personId) {
        Map<String, String> facts = new HashMap<>();
        facts.put("number", c.complaintNo());
        facts.put("answerBy", moment(c.answerBy()));
        facts.put("solveBy", moment(c.solveBy()));
        facts.put("problem", codes.problem(c.problemType()));
        facts.put("dealer", dealer(c.dealerCode()));
        facts.put("agent", agent(personId));
        facts.values().removeIf(fact -> fact == null || fact.isEmpty());
        return facts;
    }

    /** How the letter calls who is written to. */
    String salutation(ComplaintWords words) {
        return words.name() == null ? texts.get("complaint.letter.nobody") : words.name();
    }

    /** "张*". */
    String masked(ComplaintWords words) {
        String name = salutation(words);
        return words.name() == null ? name : name.substring(0, name.offsetByCodePoints(0, 1)) + "*";
    }

    String moment(OffsetDateTime at) {
        return at == null ? "" : MOMENT.format(at.atZoneSameInstant(clock.getZone()));
    }

    private String dealer(String code) {
        return code == null ? null : organisation.unit(code).map(Unit::name).orElse(null);
    }

    private String agent(String personId) {
        return personId == null
                ? texts.get("complaint.letter.us")
                : organisation.person(personId).map(Person::name).orElse(null);
    }
}
