package io.camshaft.queue;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who gets the next task: of those who are there, know the work and have room, the one with the least work for their share; among
 * equals the one whose turn is longest ago, then the first by id. The same question has the same answer on every node.
 */
final class FairShare {

    private FairShare() {}

    static Optional<Choice> of(Collection<Colleague> asked, Set<String> skills, int mostOpen) {
        List<Colleague> able = asked.stream()
                .filter(Colleague::present)
                .filter(each -> each.skills().containsAll(skills))
                .filter(each -> each.open() < mostOpen)
                .sorted(Comparator.comparing(Colleague::load)
                        .thenComparing(Colleague::lastTurn)
                        .thenComparing(Colleague::personId))
                .toList();
        if (able.isEmpty()) {
            return Optional.empty();
        }
        Colleague first = able.get(0);
        boolean byTurn = able.size() > 1 && able.get(1).load() == first.load();
        return Optional.of(new Choice(first, asked.size(), able.size(), byTurn));
    }

    /**
     * @param open tasks that the person has now
     * @param weight share of the work, 1 or more
     * @param lastTurn 0 where the person never had one
     */
    record Colleague(String personId, boolean present, Set<String> skills, int open, int weight, long lastTurn) {

        double load() {
            return (double) open / weight;
        }
    }

    /**
     * @param asked people of the task's groups
     * @param able those of them who are there, know the work and have room
     * @param byTurn others have as little work: it was the person's turn
     */
    record Choice(Colleague colleague, int asked, int able, boolean byTurn) {}
}
