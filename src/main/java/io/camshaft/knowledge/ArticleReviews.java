package io.camshaft.knowledge;

import io.camshaft.knowledge.ArticleReview.Outcome;
import io.camshaft.platform.BusinessRefusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Four eyes: what somebody wrote is published only after somebody else, who wrote none of it, approved it. */
@Service
public class ArticleReviews {

    private static final int LONGEST_REASON = 1000;

    private final ArticleRepository articles;
    private final ReviewRepository reviews;
    private final EditionRepository editions;
    private final Clock clock;

    ArticleReviews(ArticleRepository articles, ReviewRepository reviews, EditionRepository editions, Clock clock) {
        this.articles = articles;
        this.reviews = reviews;
        this.editions = editions;
        this.clock = clock;
    }

    public ArticleReview review(String reviewNo) {
        return reviews.find(reviewNo).orElseThrow(() -> new BusinessRefusal("knowledge.unknown", reviewNo));
    }

    /** The version that the review is about. */
    public ArticleVersion reviewed(String reviewNo) {
        ArticleReview review = review(reviewNo);
        return articles.version(review.articleNo(), review.versionNo()).orElseThrow();
    }

    /** @param reason needed where the version goes back */
    @Transactional
    public void decide(String reviewNo, Outcome outcome, String reason, String by) {
        ArticleReview review = review(reviewNo);
        Article article = articles.find(review.articleNo()).orElseThrow();
        if (review.authorId().equals(by) || articles.wroteSincePublished(article, by)) {
            throw new BusinessRefusal("knowledge.review.ownText");
        }
        if (outcome == Outcome.RETURNED && (reason == null || reason.isBlank())) {
            throw new BusinessRefusal("knowledge.review.reasonMissing");
        }
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw new BusinessRefusal("knowledge.review.reasonTooLong");
        }
        reviews.decide(reviewNo, outcome, reason, by, OffsetDateTime.now(clock));
    }

    /** Readers find the version from now on; the one before is kept. */
    @Transactional
    public void publish(String reviewNo) {
        ArticleReview review = decided(reviewNo, Outcome.APPROVED);
        Article article = articles.find(review.articleNo()).orElseThrow();
        // First the row that everybody queues for: the other way round two publications could wait for each other.
        long edition = editions.next();
        articles.point(article, review.versionNo(), null);
        article.shown().ifPresent(old -> articles.become(article.articleNo(), old, ArticleStatus.REPLACED));
        articles.become(article.articleNo(), review.versionNo(), ArticleStatus.PUBLISHED);
        articles.changedIn(article.articleNo(), edition);
    }

    /** The author reads why, and writes a new version. */
    @Transactional
    public void handBack(String reviewNo) {
        ArticleReview review = decided(reviewNo, Outcome.RETURNED);
        Article article = articles.find(review.articleNo()).orElseThrow();
        articles.point(article, article.publishedNo(), review.versionNo());
        articles.become(article.articleNo(), review.versionNo(), ArticleStatus.RETURNED);
    }

    private ArticleReview decided(String reviewNo, Outcome outcome) {
        ArticleReview review = review(reviewNo);
        if (review.outcome() != outcome) {
            throw new IllegalStateException(reviewNo + " is decided otherwise: " + review.outcome());
        }
        return review;
    }
}
