package io.camshaft.platform.journal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The journal of one case, asked the questions of a replay. */
class Recording {

    private static final Set<JournalKind> TRIGGERS = EnumSet.of(
            JournalKind.TASK_COMPLETED,
            JournalKind.MESSAGE_RECEIVED,
            JournalKind.TIMER_FIRED,
            JournalKind.CASE_WITHDRAWN);

    private final List<JournalEntry> entries;

    Recording(List<JournalEntry> entries) {
        this.entries = List.copyOf(entries);
        if (entries.stream().noneMatch(entry -> entry.kind() == JournalKind.CASE_STARTED)) {
            throw new IllegalArgumentException("The journal does not begin with the start of a case");
        }
    }

    List<JournalEntry> entries() {
        return entries;
    }

    JournalEntry start() {
        return entries.stream()
                .filter(entry -> entry.kind() == JournalKind.CASE_STARTED)
                .findFirst()
                .orElseThrow();
    }

    /** Facts given with the start, before any element ran. */
    Map<String, Object> factsAtStart() {
        return merged(entry -> entry.element() == null
                && entry.actId().equals(start().actId())
                && entry.model().instanceId().equals(start().model().instanceId()));
    }

    /** What moved the case, in order. */
    List<Trigger> triggers() {
        Map<String, List<JournalEntry>> acts = entries.stream()
                .collect(Collectors.groupingBy(JournalEntry::actId, LinkedHashMap::new, Collectors.toList()));
        List<Trigger> triggers = new ArrayList<>();
        acts.forEach((act, inAct) -> {
            List<Trigger> found = inAct.stream()
                    .filter(entry -> TRIGGERS.contains(entry.kind()) && !isStart(entry))
                    .map(entry -> new Trigger(entry, factsBefore(inAct, entry)))
                    .toList();
            triggers.addAll(found);
            if (found.isEmpty() && !act.equals(start().actId())) {
                inAct.stream()
                        .filter(entry -> entry.kind() == JournalKind.ENTERED
                                || entry.kind() == JournalKind.LEFT
                                || entry.kind() == JournalKind.FACTS_WRITTEN)
                        .findFirst()
                        .ifPresent(first -> triggers.add(new Trigger(first, first.map("facts"))));
            }
        });
        return triggers;
    }

    /** True where the element was ever entered. */
    boolean knows(String processKey, String elementId) {
        return !visits(processKey, elementId).isEmpty();
    }

    /** Facts that the element wrote on its n-th visit, counted from 0; empty where it was not visited so often. */
    Map<String, Object> facts(String processKey, String elementId, int visit) {
        String id = visitId(processKey, elementId, visit);
        return merged(entry -> id != null && id.equals(visitOf(entry)));
    }

    /** The same, only what was written in the act that entered the element. */
    Map<String, Object> factsOnEntry(String processKey, String elementId, int visit) {
        String id = visitId(processKey, elementId, visit);
        String act = entries.stream()
                .filter(entry -> entry.kind() == JournalKind.ENTERED && Objects.equals(id, visitOf(entry)))
                .map(JournalEntry::actId)
                .findFirst()
                .orElse("");
        return merged(entry ->
                id != null && id.equals(visitOf(entry)) && entry.actId().equals(act));
    }

    /** The error that the element threw on that visit; its text is the code, "" where the model did not name one. */
    Optional<String> errorOf(String processKey, String elementId, int visit) {
        String id = visitId(processKey, elementId, visit);
        return entries.stream()
                .filter(entry -> entry.kind() == JournalKind.LEFT
                        && entry.flag("cancelled")
                        && id != null
                        && id.equals(visitOf(entry)))
                .flatMap(left -> entries.stream()
                        .filter(entry -> entry.kind() == JournalKind.ERROR_CAUGHT
                                && entry.actId().equals(left.actId())
                                && elementId.equals(entry.text("thrownBy"))))
                .map(error -> error.text("code") == null ? "" : error.text("code"))
                .findFirst();
    }

    private boolean isStart(JournalEntry entry) {
        return entry.elementId() != null && entry.elementId().equals(start().elementId());
    }

    private static Map<String, Object> factsBefore(List<JournalEntry> act, JournalEntry trigger) {
        Map<String, Object> facts = new LinkedHashMap<>();
        act.stream()
                .takeWhile(entry -> entry != trigger)
                .filter(entry ->
                        entry.model().instanceId().equals(trigger.model().instanceId()))
                .forEach(entry -> facts.putAll(entry.map("facts")));
        return facts;
    }

    private Map<String, Object> merged(java.util.function.Predicate<JournalEntry> which) {
        Map<String, Object> facts = new LinkedHashMap<>();
        entries.stream()
                .filter(entry -> entry.kind() == JournalKind.FACTS_WRITTEN)
                .filter(which)
                .forEach(entry -> facts.putAll(entry.map("facts")));
        return facts;
    }

    private String visitId(String processKey, String elementId, int visit) {
        List<String> visits = visits(processKey, elementId);
        return visit < visits.size() ? visits.get(visit) : null;
    }

    private List<String> visits(String processKey, String elementId) {
        return visits(entries, processKey, elementId);
    }

    /** Ids of the passages through an element, in order. */
    static List<String> visits(List<JournalEntry> entries, String processKey, String elementId) {
        return entries.stream()
                .filter(entry -> entry.kind() == JournalKind.ENTERED
                        && elementId.equals(entry.elementId())
                        && entry.model().processKey().equals(processKey))
                .map(Recording::visitOf)
                .toList();
    }

    private static String visitOf(JournalEntry entry) {
        return entry.element() == null ? null : entry.element().visit();
    }

    /** What moved the case: an answer, a message, a timer, a deletion; or a job or facts from outside. */
    record Trigger(JournalEntry entry, Map<String, Object> facts) {}
}
