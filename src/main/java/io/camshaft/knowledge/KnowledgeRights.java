package io.camshaft.knowledge;

import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Role;
import io.camshaft.platform.BusinessRefusal;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who writes and who reviews articles. Everybody who is signed in reads what is published. */
@Component
public class KnowledgeRights {

    private static final List<Role> WRITERS =
            List.of(Role.CALL_AGENT, Role.CALL_SUPERVISOR, Role.HQ_SERVICE, Role.HQ_QUALITY);
    private static final List<Role> REVIEWERS = List.of(Role.CALL_SUPERVISOR, Role.HQ_SERVICE);

    private final Organisation organisation;

    KnowledgeRights(Organisation organisation) {
        this.organisation = organisation;
    }

    public boolean mayWrite(String personId) {
        return WRITERS.stream().anyMatch(role -> organisation.holds(personId, role));
    }

    public boolean mayReview(String personId) {
        return REVIEWERS.stream().anyMatch(role -> organisation.holds(personId, role));
    }

    void requireWriter(String personId) {
        if (!mayWrite(personId)) {
            throw new BusinessRefusal("knowledge.notAWriter");
        }
    }

    /** Role that reviews what the author wrote: the author's own side where somebody else is there, otherwise the other. */
    public Role reviewerOf(String authorId) {
        boolean callCentre =
                organisation.holds(authorId, Role.CALL_AGENT) || organisation.holds(authorId, Role.CALL_SUPERVISOR);
        Role own = callCentre ? Role.CALL_SUPERVISOR : Role.HQ_SERVICE;
        Role other = callCentre ? Role.HQ_SERVICE : Role.CALL_SUPERVISOR;
        return Stream.of(own, other)
                .filter(role -> hasOther(role, authorId))
                .findFirst()
                .orElse(own);
    }

    private boolean hasOther(Role role, String authorId) {
        return organisation.units(role.kind()).stream()
                .flatMap(unit -> organisation.holders(role, unit.code()).stream())
                .anyMatch(person -> !person.id().equals(authorId));
    }
}
