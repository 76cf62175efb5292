package io.camshaft.casefile.web;

import io.camshaft.platform.journal.JournalEntry;
import io.camshaft.platform.journal.JournalEntry.Element;
import io.camshaft.platform.journal.JournalKind;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the case stands on the diagram of its own process.
 *
 * @param current element ids where it waits
 * @param done element ids that it passed
 * @param currentNames names of the current steps, those of called processes included
 */
record DiagramState(Set<String> current, Set<String> done, List<String> currentNames) {

    private static final Set<String> CONTAINERS = Set.of("subProcess", "transaction", "multiInstanceBody");

    static DiagramState of(List<JournalEntry> entries) {
        String root = entries.get(0).model().instanceId();
        Map<String, JournalEntry> open = new LinkedHashMap<>();
        Set<String> done = new LinkedHashSet<>();
        for (JournalEntry entry : entries) {
            if (entry.kind() == JournalKind.ENTERED) {
                open.put(entry.element().visit(), entry);
            } else if (entry.kind() == JournalKind.LEFT) {
                open.remove(entry.element().visit());
                if (entry.model().instanceId().equals(root) && !entry.flag("cancelled")) {
                    done.add(entry.elementId());
                }
            }
        }
        open.values().removeIf(entry -> CONTAINERS.contains(entry.element().type()));
        Set<String> current = open.values().stream()
                .filter(entry -> entry.model().instanceId().equals(root))
                .map(JournalEntry::elementId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> names = open.values().stream()
                .filter(entry -> !entry.element().type().equals("callActivity"))
                .map(JournalEntry::element)
                .map(DiagramState::name)
                .distinct()
                .toList();
        done.removeAll(current);
        return new DiagramState(current, done, names);
    }

    private static String name(Element element) {
        return element.name() == null ? element.id() : element.name();
    }
}
