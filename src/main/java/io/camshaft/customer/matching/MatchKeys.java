package io.camshaft.customer.matching;

import io.camshaft.customer.RecordValues;
import io.camshaft.platform.protection.Protection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * The keys under which records are found that may be the same customer. Numbers with a slip are found by two keys of the sound of
 * the name with a part of the telephone number: the beginning and the last four digits leave one digit out, so that one wrong
 * digit, or two swapped ones, spoil one key only.
 */
@Component
public class MatchKeys {

    private static final String NEAR = "customer.near";
    private static final int TAIL = 4;
    private static final int LEFT_OUT = 1;
    /** "+8613" and one digit: less says nothing. */
    private static final int SHORTEST = 10;

    private final RecordValues values;
    private final Protection protection;

    MatchKeys(RecordValues values, Protection protection) {
        this.values = values;
        this.protection = protection;
    }

    /** Keys under every generation, for a look-up. */
    public Tokens of(Traits traits) {
        Set<Long> channels = all(traits.phones(), values::channelTokens);
        channels.addAll(all(traits.mails(), values::channelTokens));
        return new Tokens(
                traits.identity() == null ? Set.of() : Set.copyOf(values.identityTokens(traits.identity())),
                channels,
                traits.vins(),
                all(traits.plates(), values::plateTokens),
                all(near(traits), key -> protection.tokens(NEAR, key)));
    }

    /** The record without the telephones and addresses that a crowd shares: they speak for nobody. */
    public Traits without(Traits traits, Set<Object> crowded) {
        if (crowded.isEmpty()) {
            return traits;
        }
        return new Traits(
                traits.kind(),
                traits.name(),
                traits.pinyin(),
                alone(traits.mobiles(), crowded),
                alone(traits.phones(), crowded),
                alone(traits.mails(), crowded),
                traits.identity(),
                traits.vins(),
                traits.plates(),
                traits.city());
    }

    private Set<String> alone(Set<String> channels, Set<Object> crowded) {
        Set<String> kept = new HashSet<>(channels);
        kept.removeIf(channel -> values.channelTokens(channel).stream().anyMatch(crowded::contains));
        return kept;
    }

    /** Keys that are written with the record, under the newest generation. */
    public List<Long> written(Traits traits) {
        return near(traits).stream().map(key -> protection.token(NEAR, key)).toList();
    }

    private static List<String> near(Traits traits) {
        List<String> keys = new ArrayList<>();
        if (traits.pinyin() == null || traits.pinyin().isEmpty()) {
            return keys;
        }
        for (String phone : traits.phones()) {
            if (phone.length() >= SHORTEST) {
                int tail = phone.length() - TAIL;
                keys.add(traits.pinyin() + "<" + phone.substring(0, tail - LEFT_OUT));
                keys.add(traits.pinyin() + ">" + phone.substring(tail));
            }
        }
        return keys;
    }

    private static Set<Long> all(Iterable<String> texts, Function<String, List<Long>> tokens) {
        Set<Long> found = new HashSet<>();
        texts.forEach(text -> found.addAll(tokens.apply(text)));
        return found;
    }

    /** @param values of phones and mail addresses */
    public record Tokens(Set<Long> identities, Set<Long> values, Set<String> vins, Set<Long> plates, Set<Long> near) {}
}
