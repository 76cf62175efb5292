package io.camshaft.knowledge;

import io.camshaft.knowledge.ArticleReview.Outcome;
import io.camshaft.platform.jdbc.RecordRows;
import io.camshaft.platform.jdbc.StaleRecord;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reviews of versions. */
@Repository
class ReviewRepository {

    private static final String REVIEW =
            """
            select review_no, article_no, version_no, author_id, asked_at, outcome, reason, decided_by, decided_at
            from knowledge_review
            """;

    private final JdbcClient jdbc;

    ReviewRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ArticleReview review) {
        jdbc.sql(
                        """
                        insert into knowledge_review (review_no, article_no, version_no, author_id, asked_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(review.reviewNo(), review.articleNo(), review.versionNo(), review.authorId(), review.askedAt())
                .update();
    }

    Optional<ArticleReview> find(String reviewNo) {
        return jdbc.sql(REVIEW + " where review_no = ?")
                .param(reviewNo)
                .query(RecordRows.of(ArticleReview.class))
                .optional();
    }

    /** Newest first. */
    List<ArticleReview> ofArticle(String articleNo) {
        return jdbc.sql(REVIEW + " where article_no = ? order by review_no desc")
                .param(articleNo)
                .query(RecordRows.of(ArticleReview.class))
                .list();
    }

    /** Nobody has decided yet, oldest first; at most 100. */
    List<ArticleReview> open() {
        return jdbc.sql(REVIEW + " where outcome is null order by review_no fetch first 100 rows only")
                .query(RecordRows.of(ArticleReview.class))
                .list();
    }

    void decide(String reviewNo, Outcome outcome, String reason, String by, OffsetDateTime at) {
        int changed = jdbc.sql(
                        """
                        update knowledge_review set outcome = ?, reason = ?, decided_by = ?, decided_at = ?
                        where review_no = ? and outcome is null
                        """)
                .params(java.util.Arrays.asList(outcome.name(), reason, by, at, reviewNo))
                .update();
        if (changed != 1) {
            throw new StaleRecord(reviewNo);
        }
    }
}
