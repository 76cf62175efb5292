package io.camshaft.platform.worklist;

import io.camshaft.platform.clock.CaseClock;
import io.camshaft.platform.clock.Clocks;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a row knows of its case: clocks and severity. Asked once for all cases of a transaction, just before it commits: by then
 * engine, clocks and business tables all have written.
 */
@Component
class CaseStands {

    private final WorklistRepository items;
    /** Both asked late: who implements them may need the engine, which needs this. */
    private final ObjectProvider<Clocks> clocks;

    private final ObjectProvider<WorkView> views;

    CaseStands(WorklistRepository items, ObjectProvider<Clocks> clocks, ObjectProvider<WorkView> views) {
        this.items = items;
        this.clocks = clocks;
        this.views = views;
    }

    void touch(Collection<Touched> cases) {
        if (cases.isEmpty()) {
            return;
        }
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            refresh(byNumber(cases));
            return;
        }
        Pending pending = (Pending) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new Pending();
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(new BeforeCommit(pending));
        }
        addTo(pending.cases, cases);
    }

    private static Map<String, Touched> byNumber(Collection<Touched> cases) {
        Map<String, Touched> byNumber = new TreeMap<>();
        addTo(byNumber, cases);
        return byNumber;
    }

    private static void addTo(Map<String, Touched> byNumber, Collection<Touched> cases) {
        cases.forEach(each -> byNumber.merge(each.caseNo(), each, Touched::and));
    }

    void refresh(Map<String, Touched> cases) {
        Clocks known = clocks.getIfAvailable();
        Map<String, List<CaseClock>> running = known == null ? Map.of() : known.of(cases.keySet());
        Map<String, Integer> severities = severities(cases.values());
        Map<String, ClockStand> stands = new LinkedHashMap<>();
        cases.values().forEach(each -> {
            ClockStand stand = ClockStand.of(running.getOrDefault(each.caseNo(), List.of()));
            // A new row of a case without clocks and severity was written as it is to be.
            if (!each.onlyNewTasks() || !stand.equals(ClockStand.NONE) || severities.containsKey(each.caseNo())) {
                stands.put(each.caseNo(), stand);
            }
        });
        if (!stands.isEmpty()) {
            items.refresh(stands, severities);
        }
    }

    private Map<String, Integer> severities(Collection<Touched> cases) {
        Map<String, List<String>> byProcess = cases.stream()
                .filter(each -> each.caseKey() != null)
                .collect(Collectors.groupingBy(
                        Touched::caseKey, Collectors.mapping(Touched::caseNo, Collectors.toList())));
        Map<String, WorkView> byKey =
                views.stream().collect(Collectors.toMap(WorkView::processKey, Function.identity()));
        Map<String, Integer> severities = new TreeMap<>();
        byProcess.forEach((key, numbers) -> {
            WorkView view = byKey.get(key);
            if (view != null) {
                severities.putAll(view.severitiesOf(numbers));
            }
        });
        severities.values().removeIf(Objects::isNull);
        return severities;
    }

    /**
     * @param caseKey process of the case; null where only its clocks moved
     * @param onlyNewTasks true where tasks began and nothing else of the case changed
     */
    record Touched(String caseNo, String caseKey, boolean onlyNewTasks) {

        /** A word that knows the process wins over one that does not. */
        Touched and(Touched later) {
            return new Touched(
                    caseNo, later.caseKey == null ? caseKey : later.caseKey, onlyNewTasks && later.onlyNewTasks);
        }
    }

    private static final class Pending extends ResourceHolderSupport {

        private final Map<String, Touched> cases = new TreeMap<>();
    }

    private final class BeforeCommit extends ResourceHolderSynchronization<Pending, CaseStands> {

        private final Pending pending;

        BeforeCommit(Pending pending) {
            super(pending, CaseStands.this);
            this.pending = pending;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            refresh(Map.copyOf(pending.cases));
        }
    }
}
