package io.camshaft.complaint.process;

import io.camshaft.messaging.Notice;
import io.camshaft.messaging.Outbox;
import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Person;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;

/** Tells colleagues about cases. The words are in templates/complaint/mail; nothing in them is personal. */
@Component
class ComplaintNews {

    private final Organisation organisation;
    private final Outbox outbox;

    ComplaintNews(Organisation organisation, Outbox outbox) {
        this.organisation = organisation;
        this.outbox = outbox;
    }

    /** @param template "warned", "escalated", "merged" or "withdrawn" */
    void tell(String template, String caseNo, String step, String taskName, Collection<String> people) {
        people.forEach(person -> outbox.tell(
                new Notice("complaint/mail/" + template, caseNo, person, step, Map.of("taskName", taskName))));
    }

    List<String> members(String group) {
        return organisation.members(group).stream().map(Person::id).toList();
    }

    /** The assignee, or all who may. */
    List<String> workers(String assignee, Collection<IdentityLink> candidates) {
        return assignee != null
                ? List.of(assignee)
                : candidates.stream()
                        .map(IdentityLink::getGroupId)
                        .filter(Objects::nonNull)
                        .flatMap(group -> members(group).stream())
                        .distinct()
                        .toList();
    }
}
