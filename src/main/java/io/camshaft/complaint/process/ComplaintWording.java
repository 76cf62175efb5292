package io.camshaft.complaint.process;

import io.camshaft.complaint.Complaint;
import io.camshaft.complaint.ComplaintCases;
import io.camshaft.complaint.ComplaintCodes;
import io.camshaft.complaint.ComplaintKind;
import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Person;
import io.camshaft.organisation.Unit;
import io.camshaft.platform.text.Texts;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Facts as people read them, in the installation's language. */
@Component
class ComplaintWording {

    static final String NONE = "–";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Texts texts;
    private final Organisation organisation;
    private final ComplaintCodes codes;
    private final Clock clock;

    ComplaintWording(Texts texts, Organisation organisation, ComplaintCodes codes, Clock clock) {
        this.texts = texts;
        this.organisation = organisation;
        this.codes = codes;
        this.clock = clock;
    }

    String text(String key, Object... args) {
        return texts.get(key, args);
    }

    String kind(ComplaintKind kind) {
        return kind == null ? texts.get("complaint.kindUnknown") : texts.get("complaint.kind." + kind);
    }

    /** Kind and problem: tells cases apart and says nothing about anybody. */
    String title(Complaint c) {
        String problem = codes.problem(c.problemType());
        return problem == null ? kind(c.kind()) : kind(c.kind()) + " · " + problem;
    }

    String problem(String code) {
        return orDash(codes.problem(code));
    }

    String cause(String code) {
        return orDash(codes.cause(code));
    }

    String measure(String code) {
        return orDash(codes.measure(code));
    }

    Map<String, String> problems() {
        return codes.problems();
    }

    /** What to do next and why. */
    String hint(Complaint c) {
        String next = texts.get("complaint.hint." + c.status());
        return c.dissatisfied() == 0 ? next : next + " " + texts.get("complaint.hintDissatisfied", c.dissatisfied());
    }

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

    /** Who wrote or said something, and nothing of what it was. */
    String told(ComplaintCases.Entry entry) {
        return switch (entry.kind()) {
            case "OUT" -> texts.get("complaint.told.letter", person(entry.by()));
            case "NOTE" -> texts.get("complaint.told.note", person(entry.by()));
            default ->
                entry.by() == null
                        ? texts.get("complaint.told.customerWrote")
                        : texts.get("complaint.told.customerSaid", person(entry.by()));
        };
    }

    boolean isLate(Complaint c) {
        return c.isLate(OffsetDateTime.now(clock));
    }

    static String orDash(String text) {
        return text == null || text.isBlank() ? NONE : text;
    }
}
