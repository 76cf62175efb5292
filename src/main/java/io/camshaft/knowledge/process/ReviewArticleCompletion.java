package io.camshaft.knowledge.process;

import io.camshaft.knowledge.ArticleReview.Outcome;
import io.camshaft.knowledge.ArticleReviews;
import io.camshaft.platform.form.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** What the reviewer decided. Runs in their transaction, so that the task stays open where the decision is refused. */
@Component
class ReviewArticleCompletion implements TaskListener {

    private final ArticleReviews reviews;

    ReviewArticleCompletion(ArticleReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void notify(DelegateTask task) {
        var signed = task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        if (signed == null || signed.getUserId() == null) {
            throw new IllegalStateException("Nobody is signed in");
        }
        Submission form = Submission.current();
        Outcome outcome = Outcome.valueOf(form.text("reviewOutcome"));
        reviews.decide(
                task.getExecution().getProcessBusinessKey(), outcome, form.text("reviewReason"), signed.getUserId());
        ArticleReviewProcess.ARTICLE_APPROVED.set(task.getExecution(), outcome == Outcome.APPROVED);
    }
}
