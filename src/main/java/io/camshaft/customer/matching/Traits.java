package io.camshaft.customer.matching;

import io.camshaft.customer.CustomerKind;
import java.util.Set;

/**
 * What a record is compared by, every value normalised, null or empty where unknown.
 *
 * @param name in simplified characters without spaces; Latin letters in lower case
 * @param pinyin of the name in one word
 * @param mobiles E.164, numbers that one person carries
 * @param phones E.164, all numbers, mobiles among them
 * @param mails lower case
 * @param identity identity card, passport or credit code
 * @param vins cars owned now
 * @param plates of those cars
 */
public record Traits(
        CustomerKind kind,
        String name,
        String pinyin,
        Set<String> mobiles,
        Set<String> phones,
        Set<String> mails,
        String identity,
        Set<String> vins,
        Set<String> plates,
        String city) {

    public Traits {
        mobiles = Set.copyOf(mobiles);
        phones = Set.copyOf(phones);
        mails = Set.copyOf(mails);
        vins = Set.copyOf(vins);
        plates = Set.copyOf(plates);
    }
}
