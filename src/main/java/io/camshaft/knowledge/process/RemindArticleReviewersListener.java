package io.camshaft.knowledge.process;

import io.camshaft.knowledge.ArticleReviews;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Reminds the one who claimed the review, or all who may do it. */
@Component
class RemindArticleReviewersListener implements TaskListener {

    private final ArticleReviews reviews;
    private final ReviewNews news;

    RemindArticleReviewersListener(ArticleReviews reviews, ReviewNews news) {
        this.reviews = reviews;
        this.news = news;
    }

    @Override
    public void notify(DelegateTask task) {
        var review = reviews.review(task.getExecution().getProcessBusinessKey());
        if (task.getAssignee() != null) {
            news.remind(review, task.getAssignee());
        } else {
            task.getCandidates().forEach(link -> news.remindGroup(review, link.getGroupId()));
        }
    }
}
