package io.camshaft.complaint.process;

import io.camshaft.complaint.Complaint;
import io.camshaft.complaint.ComplaintCases;
import io.camshaft.complaint.ComplaintCodes;
import io.camshaft.complaint.ComplaintKind;
import io.camshaft.organisation.FactWording;
import io.camshaft.organisation.Organisation;
import io.camshaft.platform.text.Texts;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Facts as people read them, in the installation's language. */
@Component
class ComplaintWording extends FactWording {

    private final ComplaintCodes codes;
    private final Clock clock;

    ComplaintWording(Texts texts, Organisation organisation, ComplaintCodes codes, Clock clock) {
        super(texts, organisation, clock);
        this.codes = codes;
        this.clock = clock;
    }

    String kind(ComplaintKind kind) {
        return kind == null ? text("complaint.kindUnknown") : text("complaint.kind." + kind);
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
        String next = text("complaint.hint." + c.status());
        return c.dissatisfied() == 0 ? next : next + " " + text("complaint.hintDissatisfied", c.dissatisfied());
    }

    /** Who wrote or said something, and nothing of what it was. */
    String told(ComplaintCases.Entry entry) {
        return switch (entry.kind()) {
            case "OUT" -> text("complaint.told.letter", person(entry.by()));
            case "NOTE" -> text("complaint.told.note", person(entry.by()));
            default ->
                entry.by() == null
                        ? text("complaint.told.customerWrote")
                        : text("complaint.told.customerSaid", person(entry.by()));
        };
    }

    boolean isLate(Complaint c) {
        return c.isLate(OffsetDateTime.now(clock));
    }
}
