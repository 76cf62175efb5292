package io.camshaft.platform.journal;

import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One line of the case journal.
 *
 * @param id order of writing; 0 before it is written
 * @param caseNo business number of the case; a called process has that of its caller
 * @param actId the same for everything that happened in one command of the engine
 * @param model version of the model that ran
 * @param element where it happened; null for acts on the case as a whole
 * @param taskId engine id of the task, or null
 * @param actor person, or "system"
 * @param forWhom absent person for whom the actor stood in, or null
 * @param formId form that was shown or submitted, or null
 * @param details depends on the kind, see {@link JournalKind}; JSON values only
 */
public record JournalEntry(
        long id,
        String caseNo,
        String actId,
        Model model,
        JournalKind kind,
        Element element,
        String taskId,
        OffsetDateTime at,
        String actor,
        String forWhom,
        String formId,
        Map<String, Object> details) {

    /** Actor of what nobody did: timers, jobs, messages without a sender. */
    public static final String SYSTEM = "system";

    public JournalEntry {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    /**
     * The model that ran.
     *
     * @param deploymentId and resource find the very file again, and the forms and decisions deployed with it
     */
    public record Model(String processKey, String instanceId, int version, String deploymentId, String resource) {}

    /**
     * A shape of the model.
     *
     * @param type as the engine names it, for example "userTask", "boundaryTimer"
     * @param visit engine id of this passage through the element
     */
    public record Element(String id, String name, String type, String visit) {}

    /** Id of the element, or null. */
    public String elementId() {
        return element == null ? null : element.id();
    }

    /** A detail as text, or null. */
    public String text(String key) {
        Object found = details.get(key);
        return found == null ? null : found.toString();
    }

    public boolean flag(String key) {
        return Boolean.TRUE.equals(details.get(key));
    }

    /** A detail that is an object; empty where absent. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> map(String key) {
        return details.get(key) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    /** A detail that is a list of texts; empty where absent. */
    public List<String> texts(String key) {
        return details.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    JournalEntry inCase(String number) {
        return new JournalEntry(id, number, actId, model, kind, element, taskId, at, actor, forWhom, formId, details);
    }

    JournalEntry by(String person) {
        return new JournalEntry(id, caseNo, actId, model, kind, element, taskId, at, person, forWhom, formId, details);
    }

    JournalEntry actingFor(String absentPerson) {
        return new JournalEntry(
                id, caseNo, actId, model, kind, element, taskId, at, actor, absentPerson, formId, details);
    }

    JournalEntry with(String form, Map<String, Object> newDetails) {
        return new JournalEntry(id, caseNo, actId, model, kind, element, taskId, at, actor, forWhom, form, newDetails);
    }
}
