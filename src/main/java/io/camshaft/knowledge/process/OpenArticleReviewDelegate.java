package io.camshaft.knowledge.process;

import io.camshaft.knowledge.ArticleReviews;
import io.camshaft.knowledge.ArticleVersion;
import io.camshaft.knowledge.KnowledgeRights;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Names the article and who reviews it. */
@Component
class OpenArticleReviewDelegate implements JavaDelegate {

    private final ArticleReviews reviews;
    private final KnowledgeRights rights;

    OpenArticleReviewDelegate(ArticleReviews reviews, KnowledgeRights rights) {
        this.reviews = reviews;
        this.rights = rights;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ArticleVersion version = reviews.reviewed(execution.getProcessBusinessKey());
        ArticleReviewProcess.ARTICLE_NO.set(execution, version.articleNo());
        ArticleReviewProcess.CASE_TITLE.set(execution, version.articleNo() + " · " + version.title());
        ArticleReviewProcess.REVIEW_ROLE.set(
                execution, rights.reviewerOf(version.authorId()).id());
    }
}
