package io.camshaft.platform.journal;

import io.camshaft.platform.journal.Recording.Trigger;
import io.camshaft.platform.journal.ReplayResult.Departure;
import io.camshaft.platform.journal.ReplayResult.Step;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.stereotype.Component;

/**
 * Goes through a finished case again on another version of its model. People's answers, messages, timers and the routing facts of
 * automatic steps come from the journal; flow, conditions and decision tables are those of the other version.
 *
 * <p>Limits: a multi-instance activity over a list has no recorded list; a condition that calls an application bean stops the
 * replay with a {@link ReplayResult#problem()}; personal values are "•", so nothing should route on them; a table that a delegate
 * asks is not asked again, the delegate's recorded facts count.
 */
@Component
public class Replay {

    private static final Set<String> WAITING = Set.of(
            "userTask",
            "receiveTask",
            "intermediateMessageCatch",
            "intermediateSignalCatch",
            "intermediateTimer",
            "eventBasedGateway");

    /**
     * @param journal of one case, complete and in order
     * @param models files of the other version: all processes, decisions and forms that the case needs, by file name
     */
    public ReplayResult run(List<JournalEntry> journal, Map<String, byte[]> models) {
        Recording recording = new Recording(journal);
        try (ReplayEngine engine = new ReplayEngine(recording)) {
            String problem = null;
            try {
                engine.deploy(models);
                drive(recording, engine);
            } catch (ProcessEngineException e) {
                problem = e.getMessage();
            } catch (Exception e) {
                throw new IllegalArgumentException("The models cannot be replayed: " + e.getMessage(), e);
            }
            return result(recording, engine, problem);
        }
    }

    private static void drive(Recording recording, ReplayEngine engine) {
        JournalEntry last = recording.start();
        engine.start(last, recording.factsAtStart());
        List<Trigger> early = new ArrayList<>();
        for (Trigger trigger : recording.triggers()) {
            last = trigger.entry();
            // Jobs run when they ran; those that only this version has, when nothing else can go on.
            if (engine.deliver(trigger) || engine.runJobs(last) && engine.deliver(trigger)) {
                retry(early, engine);
            } else if (isAnswer(trigger)) {
                early.add(trigger);
            }
        }
        while (engine.runJobs(last) || retry(early, engine)) {
            // Until nothing moves any more.
        }
    }

    private static boolean isAnswer(Trigger trigger) {
        return trigger.entry().kind() != JournalKind.ENTERED
                && trigger.entry().kind() != JournalKind.LEFT
                && trigger.entry().kind() != JournalKind.FACTS_WRITTEN;
    }

    /** Answers that came before this version asks for them are given once it does. */
    private static boolean retry(List<Trigger> early, ReplayEngine engine) {
        boolean moved = false;
        for (Iterator<Trigger> each = early.iterator(); each.hasNext(); ) {
            if (engine.deliver(each.next())) {
                each.remove();
                moved = true;
            }
        }
        return moved;
    }

    private static ReplayResult result(Recording recording, ReplayEngine engine, String problem) {
        List<JournalEntry> replayed = engine.entries();
        List<Step> path = entered(replayed).stream()
                .map(entry -> new Step(entry.elementId(), entry.at()))
                .toList();
        Set<String> reached = path.stream().map(Step::elementId).collect(Collectors.toSet());
        List<String> neverReached = recording.entries().stream()
                .filter(entry -> entry.kind() == JournalKind.TASK_COMPLETED && !reached.contains(entry.elementId()))
                .map(JournalEntry::elementId)
                .distinct()
                .toList();
        return new ReplayResult(
                path,
                outcome(replayed),
                departure(steps(recording.entries(), engine.askingTables()), steps(replayed, engine.askingTables())),
                neverReached,
                waiting(replayed),
                List.copyOf(engine.stepsWithoutRecord()),
                problem);
    }

    private static List<JournalEntry> entered(List<JournalEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.kind() == JournalKind.ENTERED)
                .toList();
    }

    private static String outcome(List<JournalEntry> entries) {
        Map<JournalKind, String> ends = new EnumMap<>(JournalKind.class);
        entries.forEach(entry -> {
            if (entry.kind() == JournalKind.CASE_ENDED) {
                ends.put(entry.kind(), entry.text("outcome"));
            } else if (entry.kind() == JournalKind.CASE_WITHDRAWN) {
                ends.put(entry.kind(), CaseFile.WITHDRAWN);
            }
        });
        return ends.values().stream().findFirst().orElse(null);
    }

    private static List<String> waiting(List<JournalEntry> replayed) {
        Set<String> left = replayed.stream()
                .filter(entry -> entry.kind() == JournalKind.LEFT)
                .map(entry -> entry.element().visit())
                .collect(Collectors.toSet());
        return entered(replayed).stream()
                .filter(entry -> WAITING.contains(entry.element().type())
                        && !left.contains(entry.element().visit()))
                .map(JournalEntry::elementId)
                .toList();
    }

    /** Elements entered and what decisions gave out, as one comparable line each. Renamed rules with equal outputs are equal. */
    private static List<String> steps(List<JournalEntry> entries, Set<String> askingTables) {
        return entries.stream()
                .filter(entry ->
                        entry.kind() != JournalKind.DECISION_EVALUATED || askingTables.contains(entry.elementId()))
                .map(entry -> switch (entry.kind()) {
                    case ENTERED -> entry.elementId();
                    case DECISION_EVALUATED -> entry.text("decision") + " " + entry.text("outputs");
                    default -> null;
                })
                .filter(Objects::nonNull)
                .toList();
    }

    private static Optional<Departure> departure(List<String> original, List<String> replayed) {
        String after = null;
        for (int i = 0; i < Math.max(original.size(), replayed.size()); i++) {
            String was = i < original.size() ? original.get(i) : null;
            String now = i < replayed.size() ? replayed.get(i) : null;
            if (!Objects.equals(was, now)) {
                return Optional.of(new Departure(after, was, now));
            }
            after = was;
        }
        return Optional.empty();
    }
}
