package io.camshaft.knowledge.process;

import io.camshaft.casefile.CaseView;
import io.camshaft.casefile.People;
import io.camshaft.knowledge.ArticleReview;
import io.camshaft.knowledge.ArticleReviews;
import io.camshaft.knowledge.ArticleVersion;
import io.camshaft.platform.text.Texts;
import java.util.List;
import org.springframework.stereotype.Component;

/** A review on its case page. */
@Component
class ArticleReviewCaseView implements CaseView {

    private final ArticleReviews reviews;
    private final People people;
    private final Texts texts;

    ArticleReviewCaseView(ArticleReviews reviews, People people, Texts texts) {
        this.reviews = reviews;
        this.people = people;
        this.texts = texts;
    }

    @Override
    public String processKey() {
        return ArticleReviewProcess.KEY;
    }

    @Override
    public String titleOf(String caseNo) {
        ArticleVersion version = reviews.reviewed(caseNo);
        return version.articleNo() + " · " + version.title();
    }

    @Override
    public List<FactGroup> factsOf(String caseNo) {
        ArticleVersion version = reviews.reviewed(caseNo);
        return List.of(new FactGroup(
                texts.get("knowledge.article"),
                List.of(
                        new Fact(texts.get("knowledge.field.title"), version.title()),
                        new Fact(texts.get("knowledge.field.version"), String.valueOf(version.versionNo())),
                        new Fact(texts.get("knowledge.field.author"), people.name(version.authorId())),
                        new Fact(texts.get("knowledge.field.state"), texts.get("knowledge.status." + version.status())),
                        new Fact(
                                texts.get("knowledge.field.expiresOn"),
                                version.expiresOn().toString()))));
    }

    @Override
    public List<Decision> decisionsOf(String caseNo) {
        ArticleReview review = reviews.review(caseNo);
        return review.outcome() == null
                ? List.of()
                : List.of(new Decision(
                        texts.get("knowledge.review.step"),
                        texts.get("knowledge.review.outcome." + review.outcome()),
                        review.reason(),
                        review.decidedBy(),
                        review.decidedAt()));
    }
}
