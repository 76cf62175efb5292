package io.camshaft.customer;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * What the words of a search can be: for each possibility the form in which it is looked up. Most words can be two or three things;
 * "1234" is the end of a phone and of a VIN.
 */
final class SearchWords {

    private static final int LONGEST = 120;
    private static final Pattern TAIL = Pattern.compile("\\d{4}");
    private static final Pattern DIALLED = Pattern.compile("[+(]?[\\d\\s()./-]{7,}");
    /** The last four characters of a VIN are digits nearly everywhere. */
    private static final Pattern VIN_END = Pattern.compile("[A-HJ-NPR-Z0-9]{0,7}\\d{4}");

    private static final Pattern INITIALS = Pattern.compile("[a-z]{2,6}");
    private static final Pattern PINYIN = Pattern.compile("[a-z0-9]{2,60}");

    private SearchWords() {}

    static Map<FoundBy, String> of(String words) {
        Map<FoundBy, String> meanings = new EnumMap<>(FoundBy.class);
        String text = words == null
                ? ""
                : Normalizer.normalize(words, Normalizer.Form.NFKC).strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return meanings;
        }
        OptionalLong number = CustomerNo.parse(text);
        if (number.isPresent()) {
            meanings.put(FoundBy.NUMBER, String.valueOf(number.getAsLong()));
        }
        if (text.indexOf('@') > 0) {
            meanings.put(FoundBy.MAIL, text.toLowerCase(Locale.ROOT));
            return meanings;
        }
        keys(text, meanings);
        names(text, meanings);
        return meanings;
    }

    private static void keys(String text, Map<FoundBy, String> meanings) {
        if (DIALLED.matcher(text).matches()) {
            PhoneNumber.parse(text).ifPresent(phone -> meanings.put(FoundBy.PHONE, phone));
        }
        if (meanings.containsKey(FoundBy.PHONE)) {
            return;
        }
        if (TAIL.matcher(text).matches()) {
            meanings.put(FoundBy.PHONE_END, text);
        }
        String vin = Vin.tidied(text);
        if (vin.length() == Vin.LENGTH && vin.chars().allMatch(found -> Vin.isAllowed((char) found))) {
            meanings.put(FoundBy.VIN, vin);
        } else if (VIN_END.matcher(vin).matches()) {
            meanings.put(FoundBy.VIN_END, vin);
        }
        if (!TAIL.matcher(text).matches()) {
            PlateNumber.parse(text).ifPresent(plate -> meanings.put(FoundBy.PLATE, plate));
        }
    }

    private static void names(String text, Map<FoundBy, String> meanings) {
        String name = PersonName.normalised(text);
        if (name == null || name.codePoints().noneMatch(Character::isLetter)) {
            return;
        }
        meanings.put(FoundBy.NAME, name);
        if (name.codePoints().anyMatch(Character::isIdeographic)) {
            String sound = Spelling.of(CustomerKind.PERSON, text).pinyin();
            if (sound != null && PINYIN.matcher(sound).matches()) {
                meanings.put(FoundBy.SOUNDS_LIKE, sound);
            }
            return;
        }
        String typed = Spelling.typed(text);
        if (PINYIN.matcher(typed).matches()) {
            meanings.put(FoundBy.PINYIN, typed);
        }
        if (INITIALS.matcher(typed).matches()) {
            meanings.put(FoundBy.INITIALS, typed);
        }
    }
}
