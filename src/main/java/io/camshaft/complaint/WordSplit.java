package io.camshaft.complaint;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.common.Term;
import com.hankcs.hanlp.tokenizer.StandardTokenizer;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words of a text as they are searched: Chinese split into words, everything folded to small letters and simplified characters.
 * Words that the dictionary lacks (漏油) fall into single characters; these are joined in pairs.
 */
final class WordSplit {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2,}");
    /** One Chinese character says too little alone; a number of one digit too. */
    private static final int SHORTEST = 2;

    private static final int LONGEST = 40;
    /** Keeps a complaint of 10,000 characters to a thousand rows. */
    private static final int MOST = 1000;

    private WordSplit() {}

    /** What somebody looks for. */
    static Set<String> of(String text) {
        Set<String> words = new LinkedHashSet<>();
        if (text == null || text.isBlank()) {
            return words;
        }
        StringBuilder singles = new StringBuilder();
        for (Term term : StandardTokenizer.segment(folded(text))) {
            String word = term.word.strip();
            boolean single = word.length() < SHORTEST && word.matches("\\p{IsHan}");
            if (single) {
                singles.append(word);
            } else {
                pairs(singles, words);
                singles.setLength(0);
                if (word.length() >= SHORTEST
                        && word.length() <= LONGEST
                        && WORD.matcher(word).matches()) {
                    words.add(word);
                }
            }
        }
        pairs(singles, words);
        return words;
    }

    /** What a text is found by: its words, and every pair of Chinese characters, however a question will be split. */
    static Set<String> indexed(String text) {
        Set<String> words = of(text);
        if (text != null) {
            HAN.matcher(folded(text)).results().forEach(run -> pairs(run.group(), words));
        }
        return words.stream().limit(MOST).collect(LinkedHashSet::new, Set::add, Set::addAll);
    }

    private static void pairs(CharSequence characters, Set<String> words) {
        for (int i = 0; i + SHORTEST <= characters.length(); i++) {
            words.add(characters.subSequence(i, i + SHORTEST).toString());
        }
    }

    private static String folded(String text) {
        return HanLP.convertToSimplifiedChinese(
                Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
    }
}
