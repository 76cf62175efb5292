package io.camshaft.knowledge.process;

import io.camshaft.knowledge.ArticleReview;
import io.camshaft.messaging.Notice;
import io.camshaft.messaging.Outbox;
import io.camshaft.organisation.Organisation;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells authors and reviewers; the words are in templates/knowledge/mail. */
@Component
class ReviewNews {

    private final Organisation organisation;
    private final Outbox outbox;

    ReviewNews(Organisation organisation, Outbox outbox) {
        this.organisation = organisation;
        this.outbox = outbox;
    }

    void published(ArticleReview review) {
        tell("knowledge/mail/published", review, review.authorId(), Map.of("articleNo", review.articleNo()));
    }

    void returned(ArticleReview review) {
        tell(
                "knowledge/mail/returned",
                review,
                review.authorId(),
                Map.of("articleNo", review.articleNo(), "reason", review.reason()));
    }

    void remind(ArticleReview review, String personId) {
        tell("knowledge/mail/reminder", review, personId, Map.of("articleNo", review.articleNo()));
    }

    /** Everybody of the group but the author, who may not review it anyway. */
    void remindGroup(ArticleReview review, String groupId) {
        if (groupId != null) {
            organisation.members(groupId).stream()
                    .filter(person -> !person.id().equals(review.authorId()))
                    .forEach(person -> remind(review, person.id()));
        }
    }

    private void tell(String template, ArticleReview review, String personId, Map<String, Object> facts) {
        outbox.tell(new Notice(template, review.reviewNo(), personId, "review", facts));
    }
}
