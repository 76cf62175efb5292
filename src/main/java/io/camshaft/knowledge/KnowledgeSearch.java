package io.camshaft.knowledge;

import io.camshaft.knowledge.KnowledgeIndex.Found;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Finds published articles by words, Chinese and English, while people type. */
@Service
public class KnowledgeSearch {

    private static final int LOOKED_AT = 30;
    private static final int EXCERPT = 160;

    private final KnowledgeIndex index;
    private final ArticleRepository articles;
    private final EditionRepository editions;

    KnowledgeSearch(KnowledgeIndex index, ArticleRepository articles, EditionRepository editions) {
        this.index = index;
        this.articles = articles;
        this.editions = editions;
    }

    /** For signed-in people; nothing for fewer than two characters. */
    public List<ArticleHit> find(String words, String language, int most) {
        return find(words, language, false, most);
    }

    /** For customers: public articles only. */
    public List<ArticleHit> findPublic(String words, String language, int most) {
        return find(words, language, true, most);
    }

    private List<ArticleHit> find(String words, String language, boolean publicOnly, int most) {
        String asked = words == null ? "" : words.strip();
        if (asked.length() < 2) {
            return List.of();
        }
        List<Found> found = index.find(asked, language, publicOnly, LOOKED_AT);
        List<String> numbers = found.stream().map(Found::articleNo).toList();
        if (numbers.isEmpty()) {
            return List.of();
        }
        Map<String, Long> solved = editions.solved(numbers);
        Map<String, ArticleVersion> texts = articles.published(numbers).stream()
                .collect(Collectors.toMap(ArticleVersion::articleNo, Function.identity()));
        Map<String, String> languages = editions.published(numbers).stream()
                .collect(Collectors.toMap(EditionRepository.Text::articleNo, EditionRepository.Text::language));
        return found.stream()
                .sorted(Comparator.comparingDouble(
                        each -> -each.score() * usefulness(solved.getOrDefault(each.articleNo(), 0L))))
                .map(each -> texts.get(each.articleNo()))
                .filter(Objects::nonNull)
                .limit(most)
                .map(text -> hit(text, languages.get(text.articleNo()), solved.getOrDefault(text.articleNo(), 0L)))
                .toList();
    }

    /** An article that solved ten cases gains a quarter: help breaks ties, it does not replace the words. */
    private static double usefulness(long solved) {
        return 1 + 0.1 * Math.log1p(solved);
    }

    private static ArticleHit hit(ArticleVersion text, String language, long solved) {
        String plain = text.body().replaceAll("(?m)^(# |- |\\d+\\. )", "").replaceAll("\\s+", " ");
        String excerpt = plain.codePointCount(0, plain.length()) <= EXCERPT
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, EXCERPT)) + "…";
        return new ArticleHit(text.articleNo(), language, text.audience(), text.title(), excerpt, solved);
    }
}
