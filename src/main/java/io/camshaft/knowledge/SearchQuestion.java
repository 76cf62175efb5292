package io.camshaft.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What is typed, as a question to the index. A title says more than a keyword, a keyword more than the body. */
final class SearchQuestion {

    static final Map<String, Float> PARTS = Map.of("title", 4f, "keywords", 3f, "body", 1f);
    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 24;

    private final SplitWords split;

    SearchQuestion(SplitWords split) {
        this.split = split;
    }

    /**
     * @param language articles in it come first; null for no preference
     * @param publicOnly leaves internal articles out
     */
    Query of(String typed, String language, boolean publicOnly) {
        String text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        BooleanQuery.Builder ways = new BooleanQuery.Builder();
        for (String way : split.ways()) {
            Query asked = inOneWay(text, way);
            if (asked != null) {
                ways.add(asked, Occur.SHOULD);
            }
        }
        BooleanQuery.Builder question = new BooleanQuery.Builder().add(ways.build(), Occur.MUST);
        if (publicOnly) {
            question.add(new TermQuery(new Term("audience", Audience.PUBLIC.name())), Occur.FILTER);
        }
        if (language != null) {
            question.add(
                    new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term("language", language))), 0.5f),
                    Occur.SHOULD);
        }
        return question.build();
    }

    /** Two words of five have to be there, how many more decides the order; the last word may still be in the making. */
    private Query inOneWay(String text, String way) {
        Set<String> words = new LinkedHashSet<>(split.of(text, way));
        List<String> asked = new ArrayList<>(words).subList(0, Math.min(words.size(), MOST_WORDS));
        if (asked.isEmpty()) {
            return null;
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int i = 0; i < asked.size(); i++) {
            boolean unfinished = i == asked.size() - 1 && asked.get(i).matches("[a-z0-9]{2,}");
            all.add(anywhere(asked.get(i), way, unfinished), Occur.SHOULD);
        }
        all.setMinimumNumberShouldMatch(Math.max(1, asked.size() * 2 / 5));
        return all.build();
    }

    private static Query anywhere(String word, String way, boolean unfinished) {
        List<Query> places = new ArrayList<>();
        PARTS.forEach((part, weight) -> {
            Term term = new Term(part + "." + way, word);
            places.add(new BoostQuery(new TermQuery(term), weight));
            if (unfinished) {
                places.add(new BoostQuery(new PrefixQuery(term), weight / 2));
            }
        });
        return new DisjunctionMaxQuery(places, 0.2f);
    }
}
