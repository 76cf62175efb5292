package io.camshaft.knowledge;

import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.jdbc.BusinessNumbers;
import io.camshaft.platform.jdbc.StaleRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Articles from their first draft to their last day. What readers find changes only in a new version that somebody else approved. */
@Service
public class Articles {

    private static final Set<String> LANGUAGES = Set.of("en", "zh");

    private final ArticleRepository articles;
    private final ReviewRepository reviews;
    private final KnowledgeRights rights;
    private final BusinessNumbers numbers;
    private final Clock clock;

    Articles(
            ArticleRepository articles,
            ReviewRepository reviews,
            KnowledgeRights rights,
            BusinessNumbers numbers,
            Clock clock) {
        this.articles = articles;
        this.reviews = reviews;
        this.rights = rights;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** A new article with its first draft; gives its number. */
    @Transactional
    public String draft(String language, ArticleText text, String by) {
        rights.requireWriter(by);
        if (!LANGUAGES.contains(language)) {
            throw new BusinessRefusal("knowledge.language.unknown");
        }
        ArticleText clean = text.checked(today());
        Article article = new Article(numbers.next("KNA"), language, null, 1, by, now(), 0);
        articles.add(article, 0);
        articles.add(version(article.articleNo(), 1, clean, by));
        return article.articleNo();
    }

    /**
     * Changes the open draft of the author, or begins a new version: of a published or expired article, of a returned version, or
     * of somebody else's draft. Refuses while a version is under review.
     *
     * @param seen {@link Article#version()} that the author saw
     * @return number of the version that was written
     */
    @Transactional
    public int write(String articleNo, int seen, ArticleText text, String by) {
        rights.requireWriter(by);
        Article article = known(articleNo);
        if (article.version() != seen) {
            throw new StaleRecord(articleNo);
        }
        ArticleText clean = text.checked(today());
        ArticleVersion open = open(article).orElse(null);
        if (open != null && open.status() == ArticleStatus.IN_REVIEW) {
            throw new BusinessRefusal("knowledge.underReview", articleNo);
        }
        if (open != null
                && open.status() == ArticleStatus.DRAFT
                && open.authorId().equals(by)) {
            articles.point(article, article.publishedNo(), open.versionNo());
            articles.rewrite(version(articleNo, open.versionNo(), clean, by));
            return open.versionNo();
        }
        if (open != null && open.status() == ArticleStatus.DRAFT) {
            articles.become(articleNo, open.versionNo(), ArticleStatus.REPLACED);
        }
        int next = articles.versions(articleNo).get(0).versionNo() + 1;
        articles.point(article, article.publishedNo(), next);
        articles.add(version(articleNo, next, clean, by));
        return next;
    }

    /** The open draft waits for somebody else's eyes; gives the number under which the review is a case. */
    @Transactional
    ArticleReview openReview(String articleNo, int seen, String by) {
        rights.requireWriter(by);
        Article article = known(articleNo);
        if (article.version() != seen) {
            throw new StaleRecord(articleNo);
        }
        ArticleVersion open = open(article)
                .filter(version -> version.status() == ArticleStatus.DRAFT)
                .orElseThrow(() -> new BusinessRefusal("knowledge.nothingToReview", articleNo));
        articles.point(article, article.publishedNo(), open.versionNo());
        articles.become(articleNo, open.versionNo(), ArticleStatus.IN_REVIEW);
        ArticleReview review = new ArticleReview(
                numbers.next("KNR"), articleNo, open.versionNo(), open.authorId(), now(), null, null, null, null);
        reviews.add(review);
        return review;
    }

    public Optional<Article> find(String articleNo) {
        return articles.find(articleNo);
    }

    /** What readers see; empty where nothing is published. */
    public Optional<ArticleVersion> published(String articleNo) {
        return articles.published(List.of(articleNo)).stream().findFirst();
    }

    public Optional<ArticleVersion> version(String articleNo, int versionNo) {
        return articles.version(articleNo, versionNo);
    }

    /** Newest first. */
    public List<ArticleVersion> versions(String articleNo) {
        return articles.versions(articleNo);
    }

    /** The author's drafts, returned versions and versions under review. */
    public List<ArticleVersion> openOf(String authorId) {
        return articles.openOf(authorId);
    }

    /** Published articles that readers will not find any more after so many days. */
    public List<ArticleVersion> expiringWithin(int days) {
        return articles.expiringBy(today().plusDays(days));
    }

    /** The reviews of the article, newest first. */
    public List<ArticleReview> reviewsOf(String articleNo) {
        return reviews.ofArticle(articleNo);
    }

    private Article known(String articleNo) {
        return articles.find(articleNo).orElseThrow(() -> new BusinessRefusal("knowledge.unknown", articleNo));
    }

    private Optional<ArticleVersion> open(Article article) {
        return article.openNo() == null ? Optional.empty() : articles.version(article.articleNo(), article.openNo());
    }

    private ArticleVersion version(String articleNo, int versionNo, ArticleText text, String by) {
        return new ArticleVersion(
                articleNo,
                versionNo,
                ArticleStatus.DRAFT,
                text.audience(),
                text.title(),
                text.keywords(),
                text.problemTypes(),
                text.body(),
                text.expiresOn(),
                by,
                now());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
