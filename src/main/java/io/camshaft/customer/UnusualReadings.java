package io.camshaft.customer;

import io.camshaft.customer.ReadingFinding.Rule;
import io.camshaft.customer.ReadingFindingRepository.Count;
import io.camshaft.customer.ReadingFindingRepository.Foreign;
import io.camshaft.customer.ReadingFindingRepository.Span;
import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Role;
import io.camshaft.platform.journal.CaseJournal;
import io.camshaft.platform.journal.JournalEntry;
import io.camshaft.platform.journal.JournalKind;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The four rules of unusual reading. */
@Component
class UnusualReadings {

    /** VOLUME: this many times the median of the role, and more than {@link #LEAST_VOLUME}. */
    private static final int TIMES_THE_MEDIAN = 3;

    private static final int LEAST_VOLUME = 30;
    private static final int LEAST_AT_NIGHT = 5;
    /** So many tokens in one statement. */
    private static final int SLICE = 1000;

    private final ReadingFindingRepository readings;
    private final Organisation organisation;
    private final CaseJournal journal;
    private final PersonalValues values;
    private final Clock clock;

    UnusualReadings(
            ReadingFindingRepository readings,
            Organisation organisation,
            CaseJournal journal,
            PersonalValues values,
            Clock clock) {
        this.readings = readings;
        this.organisation = organisation;
        this.journal = journal;
        this.values = values;
        this.clock = clock;
    }

    /** @param usual for VOLUME the median of the role; null otherwise */
    record Unusual(Rule rule, Count count, Integer usual) {}

    List<Unusual> in(Span span, Collection<String> staffMobiles) {
        List<Unusual> found = new ArrayList<>(volume(span));
        readings.atNight(span, clock.getZone().getId(), LEAST_AT_NIGHT)
                .forEach(count -> found.add(new Unusual(Rule.NIGHT, count, null)));
        outsideOwnCases(span)
                .forEach((reader, number) ->
                        found.add(new Unusual(Rule.OUTSIDE_OWN_CASES, new Count(reader, number), null)));
        colleagues(span, staffMobiles)
                .forEach((reader, number) -> found.add(new Unusual(Rule.COLLEAGUE, new Count(reader, number), null)));
        return found;
    }

    /** Who holds several roles is measured against the one that reads most. */
    private List<Unusual> volume(Span span) {
        List<Count> counts = readings.all(span);
        Map<Role, List<Integer>> byRole = new HashMap<>();
        Map<String, List<Role>> rolesOf = new HashMap<>();
        for (Count count : counts) {
            List<Role> roles = roles(count.readerId());
            rolesOf.put(count.readerId(), roles);
            roles.forEach(role ->
                    byRole.computeIfAbsent(role, none -> new ArrayList<>()).add(count.readings()));
        }
        List<Unusual> found = new ArrayList<>();
        for (Count count : counts) {
            int usual = rolesOf.get(count.readerId()).stream()
                    .mapToInt(role -> median(byRole.get(role)))
                    .max()
                    .orElse(0);
            if (count.readings() > LEAST_VOLUME && count.readings() > TIMES_THE_MEDIAN * usual) {
                found.add(new Unusual(Rule.VOLUME, count, usual));
            }
        }
        return found;
    }

    private List<Role> roles(String readerId) {
        Set<String> groups = organisation.groupsOf(readerId);
        return List.of(Role.values()).stream()
                .filter(role -> groups.contains(role.id()))
                .toList();
    }

    /** The lower of the two in the middle. */
    static int median(List<Integer> numbers) {
        return numbers.stream()
                .sorted()
                .skip((numbers.size() - 1) / 2)
                .findFirst()
                .orElse(0);
    }

    /** Whose group was asked had a part in the case, even where a colleague did the work. */
    private Map<String, Integer> outsideOwnCases(Span span) {
        Map<String, Integer> found = new TreeMap<>();
        Map<String, Set<String>> groups = new HashMap<>();
        for (Foreign foreign : readings.outsideActs(span)) {
            boolean asked = foreign.caseNo() != null
                    && wasAsked(
                            foreign.caseNo(),
                            groups.computeIfAbsent(foreign.readerId(), organisation::groupsOf),
                            foreign.readerId());
            if (!asked) {
                found.merge(foreign.readerId(), foreign.readings(), Integer::sum);
            }
        }
        return found;
    }

    private boolean wasAsked(String caseNo, Set<String> groups, String readerId) {
        return journal.of(caseNo).stream()
                .filter(entry -> entry.kind() == JournalKind.TASK_CREATED)
                .anyMatch(entry -> readerId.equals(entry.text("assignee"))
                        || entry.texts("people").contains(readerId)
                        || asks(entry, groups));
    }

    private static boolean asks(JournalEntry created, Set<String> groups) {
        return created.texts("groups").stream().anyMatch(groups::contains);
    }

    private Map<String, Integer> colleagues(Span span, Collection<String> staffMobiles) {
        List<Long> tokens = staffMobiles.stream()
                .flatMap(mobile -> values.channelTokens(mobile).stream())
                .toList();
        Map<String, Integer> found = new TreeMap<>();
        for (int from = 0; from < tokens.size(); from += SLICE) {
            readings.ofTokens(span, tokens.subList(from, Math.min(from + SLICE, tokens.size())))
                    .forEach(count -> found.merge(count.readerId(), count.readings(), Integer::sum));
        }
        return found;
    }
}
