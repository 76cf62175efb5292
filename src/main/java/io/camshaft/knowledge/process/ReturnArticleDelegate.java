package io.camshaft.knowledge.process;

import io.camshaft.knowledge.ArticleReviews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The author gets the version back and learns why. */
@Component
class ReturnArticleDelegate implements JavaDelegate {

    private final ArticleReviews reviews;
    private final ReviewNews news;

    ReturnArticleDelegate(ArticleReviews reviews, ReviewNews news) {
        this.reviews = reviews;
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.handBack(execution.getProcessBusinessKey());
        news.returned(reviews.review(execution.getProcessBusinessKey()));
    }
}
