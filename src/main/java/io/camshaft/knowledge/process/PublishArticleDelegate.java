package io.camshaft.knowledge.process;

import io.camshaft.knowledge.ArticleReviews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Readers find the version from now on. */
@Component
class PublishArticleDelegate implements JavaDelegate {

    private final ArticleReviews reviews;
    private final ReviewNews news;

    PublishArticleDelegate(ArticleReviews reviews, ReviewNews news) {
        this.reviews = reviews;
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.publish(execution.getProcessBusinessKey());
        news.published(reviews.review(execution.getProcessBusinessKey()));
    }
}
