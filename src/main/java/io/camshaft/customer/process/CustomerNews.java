package io.camshaft.customer.process;

import io.camshaft.messaging.Notice;
import io.camshaft.messaging.Outbox;
import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Person;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;

/** Tells colleagues about open work. The words are in templates/customer/mail; nothing in them is personal. */
@Component
class CustomerNews {

    private final Organisation organisation;
    private final Outbox outbox;

    CustomerNews(Organisation organisation, Outbox outbox) {
        this.organisation = organisation;
        this.outbox = outbox;
    }

    void remind(String caseNo, String taskName, String step, Collection<String> people) {
        people.forEach(person ->
                outbox.tell(new Notice("customer/mail/reminder", caseNo, person, step, Map.of("taskName", taskName))));
    }

    void callIn(String caseNo, String taskName, String step, String group) {
        members(group)
                .forEach(person -> outbox.tell(
                        new Notice("customer/mail/escalated", caseNo, person, step, Map.of("taskName", taskName))));
    }

    void deadlinePassed(String caseNo, Collection<String> people) {
        people.forEach(person -> outbox.tell(
                new Notice("customer/mail/deadline-passed", caseNo, person, "deadline-" + caseNo, Map.of())));
    }

    void withdrawn(String caseNo, Collection<String> people) {
        people.forEach(person ->
                outbox.tell(new Notice("customer/mail/withdrawn", caseNo, person, "withdrawn-" + caseNo, Map.of())));
    }

    List<String> members(String group) {
        return organisation.members(group).stream().map(Person::id).toList();
    }

    /** The one who claimed the task, or all who may. */
    List<String> workersOn(DelegateTask task) {
        return task.getAssignee() != null ? List.of(task.getAssignee()) : ofGroups(task.getCandidates());
    }

    List<String> ofGroups(Collection<IdentityLink> candidates) {
        return candidates.stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .flatMap(group -> members(group).stream())
                .distinct()
                .toList();
    }
}
