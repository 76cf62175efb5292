package io.camshaft.customer;

import io.camshaft.customer.SearchRepository.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The search: looks the words up in each index that they may mean something to, opens what was found, keeps what really matches,
 * and puts the right person first.
 */
@Service
@Transactional(readOnly = true)
class Finder implements CustomerSearch {

    /** Keys are nearly unique; a name and its look-alikes are not, and the exact spelling may be the rarer one. */
    private static final int MOST_KEYS = 60;

    private static final int MOST_NAMES = 200;

    private final SearchRepository index;
    private final PersonalValues values;
    private final Hits hits;
    private final Sights sights;
    private final Clock clock;

    Finder(SearchRepository index, PersonalValues values, Hits hits, Sights sights, Clock clock) {
        this.index = index;
        this.values = values;
        this.hits = hits;
        this.sights = sights;
        this.clock = clock;
    }

    @Override
    public List<CustomerHit> find(String words, String readerId) {
        Map<FoundBy, String> meanings = SearchWords.of(words);
        if (meanings.isEmpty()) {
            return List.of();
        }
        Reach reach = sights.reachOf(readerId);
        Set<String> dealers = reach.findsOf();
        if (!reach.everybody() && dealers.isEmpty()) {
            return List.of();
        }
        Scope scope = new Scope(reach.everybody() ? null : dealers);
        Map<Long, Set<FoundBy>> candidates = new LinkedHashMap<>();
        meanings.forEach((meaning, form) -> {
            if (meaning != FoundBy.SOUNDS_LIKE || candidates.isEmpty()) {
                for (long id : lookedUp(meaning, form, scope)) {
                    candidates
                            .computeIfAbsent(id, any -> EnumSet.noneOf(FoundBy.class))
                            .add(meaning);
                }
            }
        });
        return candidates.isEmpty() ? List.of() : hits.best(candidates, meanings, dealers);
    }

    private List<Long> lookedUp(FoundBy meaning, String form, Scope scope) {
        LocalDate today = LocalDate.now(clock);
        return switch (meaning) {
            case NUMBER -> index.byId(Long.parseLong(form), scope);
            case PHONE, MAIL -> index.byChannel(values.channelTokens(form), scope, MOST_KEYS);
            case PHONE_END -> index.byTail(values.tailTokens(form), scope, MOST_KEYS);
            case PLATE -> index.byPlate(values.plateTokens(form), today, scope, MOST_KEYS);
            case VIN -> index.byVin(form, today, scope, MOST_KEYS);
            case VIN_END -> index.byVinEnd(form, today, scope, MOST_KEYS);
            case NAME -> index.byName(values.nameTokens(form), scope, MOST_KEYS);
            case PINYIN, SOUNDS_LIKE -> index.byPinyin(values.pinyinTokens(form), scope, MOST_NAMES);
            case INITIALS -> index.byInitials(values.initialsTokens(form), scope, MOST_KEYS);
        };
    }
}
