package io.camshaft.complaint;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.tokenizer.StandardTokenizer;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words of a text as they are searched: Chinese split into words, everything folded to small letters and simplified characters. */
final class WordSplit {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    /** One Chinese character says too little alone; a number of one digit too. */
    private static final int SHORTEST = 2;

    private static final int LONGEST = 40;
    /** More words than anybody searches for; keeps a 10,000 character complaint to a few hundred rows. */
    private static final int MOST = 400;

    private WordSplit() {}

    static Set<String> of(String text) {
        Set<String> words = new LinkedHashSet<>();
        if (text == null || text.isBlank()) {
            return words;
        }
        String folded = HanLP.convertToSimplifiedChinese(
                Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
        StandardTokenizer.segment(folded).stream()
                .map(term -> term.word.strip())
                .filter(word -> word.length() >= SHORTEST
                        && word.length() <= LONGEST
                        && WORD.matcher(word).matches())
                .limit(MOST)
                .forEach(words::add);
        return words;
    }
}
