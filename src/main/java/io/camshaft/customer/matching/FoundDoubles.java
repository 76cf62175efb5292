package io.camshaft.customer.matching;

import io.camshaft.customer.CustomerMerges;
import io.camshaft.customer.Doubles;
import io.camshaft.customer.NewCustomer;
import io.camshaft.customer.RecordValues;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds doubles by keys and compares them by {@link MatchingRules}. */
@Service
@Transactional
class FoundDoubles implements Doubles {

    private static final int MOST = 10;
    private static final String RULE = "EXACT_IDENTITY";

    private final MatchRepository matches;
    private final MatchDesk desk;
    private final CustomerMerges merges;
    private final RecordValues values;
    private final Clock clock;

    FoundDoubles(MatchRepository matches, MatchDesk desk, CustomerMerges merges, RecordValues values, Clock clock) {
        this.matches = matches;
        this.desk = desk;
        this.merges = merges;
        this.values = values;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Match> like(NewCustomer customer, String vin, String plate) {
        Traits entered = EnteredTraits.of(customer, vin, plate);
        return compared(entered, null).entrySet().stream()
                .map(found -> new Match(
                        found.getKey(),
                        found.getValue().score(),
                        found.getValue().exact(),
                        found.getValue().reasons().stream()
                                .sorted()
                                .map(Reason::name)
                                .toList()))
                .sorted(Comparator.comparingInt(Match::score).reversed().thenComparingLong(Match::customerId))
                .limit(MOST)
                .toList();
    }

    @Override
    public long settle(long customerId, String by) {
        KnownRecord own = desk.records(Set.of(customerId)).get(customerId);
        if (own == null) {
            matches.writeKeys(customerId, List.of(), values.generation());
            return customerId;
        }
        desk.lock(own.traits());
        matches.writeKeys(own.id(), desk.writtenKeys(own.traits()), values.generation());
        return settled(own, by);
    }

    private long settled(KnownRecord own, String by) {
        long current = own.id();
        Map<Long, Likeness> alike = compared(own.traits(), own.id());
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<Object[]> pairs = alike.entrySet().stream()
                .filter(found -> !found.getValue().exact())
                .map(found -> MatchRepository.candidate(own.id(), found.getKey(), found.getValue(), now))
                .toList();
        matches.addCandidates(pairs);
        for (Map.Entry<Long, Likeness> found : alike.entrySet()) {
            if (found.getValue().exact() && !matches.keptApart(own.id(), found.getKey())) {
                long kept = Math.min(current, found.getKey());
                merges.merge(kept, Math.max(current, found.getKey()), RULE, null, by);
                current = kept;
            }
        }
        return current;
    }

    /** Likely and exact records by the id that stands for them, the one left out excepted. */
    private Map<Long, Likeness> compared(Traits traits, Long leftOut) {
        KnownRecords.Found found = desk.under(traits);
        Traits own = desk.without(traits, found.crowded());
        Map<Long, Likeness> alike = new HashMap<>();
        for (KnownRecord other : Set.copyOf(desk.records(found.ids()).values())) {
            Likeness likeness = MatchingRules.compare(own, other.traits());
            if (!Objects.equals(other.id(), leftOut) && likeness.likely()) {
                alike.put(other.id(), likeness);
            }
        }
        return alike;
    }
}
