package io.camshaft.knowledge;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asking for somebody else’s eyes, and what waits for them. */
@Service
public class ReviewRequests {

    private final Articles articles;
    private final ReviewRepository reviews;
    private final ReviewWorkflow workflow;

    ReviewRequests(Articles articles, ReviewRepository reviews, ReviewWorkflow workflow) {
        this.articles = articles;
        this.reviews = reviews;
        this.workflow = workflow;
    }

    /**
     * Opens the review of the draft and starts it.
     *
     * @param seen {@link Article#version()} that the author saw
     * @return number of the review
     */
    @Transactional
    public String ask(String articleNo, int seen, String by) {
        ArticleReview review = articles.openReview(articleNo, seen, by);
        workflow.begin(review.reviewNo(), by);
        return review.reviewNo();
    }

    /** Undecided reviews of what others wrote, oldest first. */
    public List<ArticleReview> waitingFor(String personId) {
        return reviews.open().stream()
                .filter(review -> !review.authorId().equals(personId))
                .toList();
    }
}
