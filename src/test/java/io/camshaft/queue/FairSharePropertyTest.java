package io.camshaft.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.camshaft.queue.FairShare.Colleague;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class FairSharePropertyTest {

    @Property
    void amongEqualsNobodyHasMoreThanOneTaskMoreThanAnother(
            @ForAll @IntRange(min = 1, max = 12) int people, @ForAll @IntRange(max = 200) int tasks) {
        Map<String, Colleague> team = new TreeMap<>();
        for (int i = 0; i < people; i++) {
            team.put("p" + i, new Colleague("p" + i, true, Set.of(), 0, 1, 0));
        }

        giveOut(team, tasks, Set.of(), Integer.MAX_VALUE);

        List<Integer> loads =
                team.values().stream().map(Colleague::open).sorted().toList();
        assertThat(loads.get(loads.size() - 1) - loads.get(0)).isLessThanOrEqualTo(1);
        assertThat(loads.stream().mapToInt(Integer::intValue).sum()).isEqualTo(tasks);
    }

    @Property
    void whoIsAwayOrDoesNotKnowTheWorkOrIsFullGetsNothing(
            @ForAll("teams") List<Colleague> people, @ForAll @IntRange(max = 60) int tasks) {
        Map<String, Colleague> team = byId(people);
        Map<String, Colleague> before = new TreeMap<>(team);

        giveOut(team, tasks, Set.of("media"), 8);

        team.forEach((id, after) -> {
            Colleague was = before.get(id);
            if (!was.present() || !was.skills().contains("media") || was.open() >= 8) {
                assertThat(after.open()).isEqualTo(was.open());
            }
            assertThat(after.open()).isLessThanOrEqualTo(Math.max(8, was.open()));
        });
    }

    @Property
    void whoHasTheLargerShareGetsMoreInProportion(
            @ForAll @IntRange(min = 1, max = 10) int one, @ForAll @IntRange(min = 1, max = 10) int other) {
        Map<String, Colleague> team = byId(List.of(
                new Colleague("a", true, Set.of(), 0, one, 0), new Colleague("b", true, Set.of(), 0, other, 0)));

        giveOut(team, (one + other) * 5, Set.of(), Integer.MAX_VALUE);

        assertThat(team.get("a").open()).isBetween(one * 5 - 1, one * 5 + 1);
    }

    @Property
    void theAnswerDoesNotDependOnTheOrderOfTheQuestion(@ForAll("teams") List<Colleague> people) {
        List<Colleague> once = new ArrayList<>(byId(people).values());
        List<Colleague> reversed = new ArrayList<>(once);
        java.util.Collections.reverse(reversed);

        assertThat(FairShare.of(reversed, Set.of(), 9)).isEqualTo(FairShare.of(once, Set.of(), 9));
    }

    @Property
    void amongEquallyLoadedTheOneWhoseTurnIsLongestAgoIsNext(@ForAll("teams") List<Colleague> people) {
        List<Colleague> equal = byId(people).values().stream()
                .map(each -> new Colleague(each.personId(), true, Set.of(), 3, 1, each.lastTurn()))
                .toList();

        Optional<FairShare.Choice> choice = FairShare.of(equal, Set.of(), 9);

        long longestAgo = equal.stream().mapToLong(Colleague::lastTurn).min().orElseThrow();
        assertThat(choice.orElseThrow().colleague().lastTurn()).isEqualTo(longestAgo);
    }

    private static void giveOut(Map<String, Colleague> team, int tasks, Set<String> skills, int most) {
        for (int turn = 1; turn <= tasks; turn++) {
            Optional<FairShare.Choice> choice = FairShare.of(team.values(), skills, most);
            if (choice.isEmpty()) {
                return;
            }
            Colleague chosen = choice.get().colleague();
            team.put(
                    chosen.personId(),
                    new Colleague(
                            chosen.personId(),
                            chosen.present(),
                            chosen.skills(),
                            chosen.open() + 1,
                            chosen.weight(),
                            turn));
        }
    }

    private static Map<String, Colleague> byId(List<Colleague> people) {
        Map<String, Colleague> byId = new TreeMap<>();
        people.forEach(each -> byId.put(each.personId(), each));
        return byId;
    }

    @Provide
    Arbitrary<List<Colleague>> teams() {
        return Combinators.combine(
                        Arbitraries.strings().alpha().ofLength(3),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Set.<String>of(), Set.of("media"), Set.of("media", "on-site")),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.longs().between(0, 20))
                .as(Colleague::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }
}
