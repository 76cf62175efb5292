package io.camshaft.knowledge;

import io.camshaft.platform.BusinessRefusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much articles help: the cases that were solved with them. */
@Service
public class ArticleUse {

    private static final int LONGEST_CASE_NO = 24;

    private final ArticleRepository articles;
    private final EditionRepository editions;
    private final Clock clock;

    ArticleUse(ArticleRepository articles, EditionRepository editions, Clock clock) {
        this.articles = articles;
        this.editions = editions;
        this.clock = clock;
    }

    /** The case was solved with what the article says; told twice it counts once. Refuses an unknown article. */
    @Transactional
    public void solvedWith(String articleNo, String caseNo, String by) {
        if (articles.find(articleNo).isEmpty()) {
            throw new BusinessRefusal("knowledge.unknown", articleNo);
        }
        if (caseNo == null || caseNo.isBlank() || caseNo.length() > LONGEST_CASE_NO) {
            throw new BusinessRefusal("knowledge.caseNo.missing");
        }
        editions.solved(articleNo, caseNo, by, OffsetDateTime.now(clock));
    }

    /** Cases solved with the article. */
    public long solved(String articleNo) {
        return editions.solved(List.of(articleNo)).getOrDefault(articleNo, 0L);
    }

    /** Numbers of the articles that the case was solved with. */
    public List<String> solving(String caseNo) {
        return editions.solving(caseNo);
    }
}
