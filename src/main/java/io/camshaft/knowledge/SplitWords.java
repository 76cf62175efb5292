package io.camshaft.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Text as the words that are looked up. Two ways side by side: words of a dictionary with English stems, and pairs of neighbouring
 * characters, which find what the dictionary does not know (漏油) and cut wrongly. Why these two: docs/decisions/0011.
 */
final class SplitWords {

    static final String WORDS = "words";
    static final String PAIRS = "pairs";

    private final Map<String, Analyzer> analyzers;

    SplitWords() {
        this(Map.of(WORDS, new SmartChineseAnalyzer(), PAIRS, new CJKAnalyzer()));
    }

    SplitWords(Map<String, Analyzer> analyzers) {
        this.analyzers = analyzers;
    }

    Iterable<String> ways() {
        return analyzers.keySet();
    }

    /** Fields are named "&lt;part&gt;.&lt;way&gt;". */
    Analyzer forFields(List<String> parts) {
        Map<String, Analyzer> byField = new java.util.HashMap<>();
        analyzers.forEach((way, analyzer) -> parts.forEach(part -> byField.put(part + "." + way, analyzer)));
        return new PerFieldAnalyzerWrapper(analyzers.values().iterator().next(), byField);
    }

    List<String> of(String text, String way) {
        List<String> words = new ArrayList<>();
        try (TokenStream tokens = analyzers.get(way).tokenStream("any", text)) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(word.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
