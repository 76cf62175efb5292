package io.camshaft.customer;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a name sounds: its pinyin in one word without tones (ü is v) and the initials of the syllables. Letters that are no
 * characters stand for themselves; what has no reading is left out. Null where nothing is left.
 *
 * @param pinyin "wangfang"
 * @param initials "wf"
 */
record Spelling(String pinyin, String initials) {

    /** Surnames that are read otherwise than the same character in words. */
    private static final Map<Integer, String> SURNAMES = Map.ofEntries(
            surname("单", "shan"),
            surname("曾", "zeng"),
            surname("解", "xie"),
            surname("朴", "piao"),
            surname("仇", "qiu"),
            surname("覃", "qin"),
            surname("乐", "yue"),
            surname("区", "ou"),
            surname("查", "zha"),
            surname("盖", "ge"),
            surname("翟", "zhai"),
            surname("缪", "miao"),
            surname("冼", "xian"),
            surname("员", "yun"),
            surname("折", "she"));

    /** 娜 is na in given names; the dictionary knows nuo of 婀娜 as the first reading. */
    private static final Map<String, String> GIVEN = Map.of("娜", "na");

    /** @param kind surnames are read as such in names of persons only */
    static Spelling of(CustomerKind kind, String name) {
        String text = name == null
                ? ""
                : HanLP.convertToSimplifiedChinese(Normalizer.normalize(name, Normalizer.Form.NFKC))
                        .toLowerCase(Locale.ROOT);
        List<Pinyin> readings = text.isEmpty() ? List.of() : HanLP.convertToPinyinList(text);
        StringBuilder pinyin = new StringBuilder();
        StringBuilder initials = new StringBuilder();
        boolean inWord = false;
        for (int place = 0; place < readings.size(); place++) {
            String read = reading(kind, text, place, readings.get(place));
            boolean letter = isLetter(text.charAt(place));
            pinyin.append(read);
            if (!read.isEmpty() && !(letter && inWord)) {
                initials.append(read.charAt(0));
            }
            inWord = letter;
        }
        return new Spelling(orNull(pinyin), orNull(initials));
    }

    /** Pinyin as people type it: "Wáng Fāng", "wang2 fang1", "Xi'an", "lü". */
    static String typed(String words) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("u\\p{M}*\u0308\\p{M}*", "v")
                .replaceAll("[\\p{M}\\s'’\\-·.]+", "");
        return plain.replaceAll("(?<=[a-z])[1-5](?=[a-z]|$)", "");
    }

    /** One form for spellings that are often confused: zh and z, ch and c, sh and s, ng and n at the end, lü, lyu and lu. */
    static String folded(String pinyin) {
        return pinyin == null
                ? null
                : pinyin.replace("zh", "z")
                        .replace("ch", "c")
                        .replace("sh", "s")
                        .replace("ng", "n")
                        .replaceAll("(?<=[ln])(yu|v)", "u");
    }

    private static String reading(CustomerKind kind, String text, int place, Pinyin found) {
        if (isLetter(text.charAt(place))) {
            return String.valueOf(text.charAt(place));
        }
        String surname = place == 0 && kind == CustomerKind.PERSON ? SURNAMES.get((int) text.charAt(0)) : null;
        if (surname != null) {
            return surname;
        }
        String given = place > 0 && kind == CustomerKind.PERSON ? GIVEN.get(text.substring(place, place + 1)) : null;
        if (given != null) {
            return given;
        }
        return found == Pinyin.none5 ? "" : found.getPinyinWithoutTone();
    }

    private static boolean isLetter(char found) {
        return found >= 'a' && found <= 'z' || found >= '0' && found <= '9';
    }

    private static Map.Entry<Integer, String> surname(String character, String read) {
        return Map.entry((int) character.charAt(0), read);
    }

    private static String orNull(StringBuilder text) {
        return text.isEmpty() ? null : text.toString();
    }
}
