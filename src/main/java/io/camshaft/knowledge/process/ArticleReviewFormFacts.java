package io.camshaft.knowledge.process;

import io.camshaft.knowledge.ArticleReviews;
import io.camshaft.knowledge.ArticleVersion;
import io.camshaft.knowledge.Articles;
import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Person;
import io.camshaft.platform.form.FormFacts;
import io.camshaft.platform.form.MarkdownText;
import io.camshaft.platform.text.Texts;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The text under review, as its author typed it. */
@Component
class ArticleReviewFormFacts implements FormFacts {

    private final ArticleReviews reviews;
    private final Articles articles;
    private final Organisation organisation;
    private final Texts texts;

    ArticleReviewFormFacts(ArticleReviews reviews, Articles articles, Organisation organisation, Texts texts) {
        this.reviews = reviews;
        this.articles = articles;
        this.organisation = organisation;
        this.texts = texts;
    }

    @Override
    public String formId() {
        return "knowledge-review";
    }

    @Override
    public Map<String, Object> factsOf(String caseNo) {
        ArticleVersion version = reviews.reviewed(caseNo);
        String language = articles.find(version.articleNo())
                .map(article -> article.language())
                .orElse("en");
        Map<String, Object> facts = new HashMap<>();
        facts.put("articleTitle", MarkdownText.escape(version.title()));
        facts.put("articleNumber", MarkdownText.escape(version.articleNo()));
        facts.put("versionNumber", String.valueOf(version.versionNo()));
        facts.put("articleLanguage", texts.get("knowledge.language." + language));
        facts.put("articleAudience", texts.get("knowledge.audience." + version.audience()));
        facts.put("authorName", MarkdownText.escape(nameOf(version.authorId())));
        facts.put("lastDay", version.expiresOn().toString());
        facts.put("articleKeywords", orDash(version.keywords()));
        facts.put("articleProblems", orDash(version.problemTypes()));
        // Two spaces and a line end are a line break in Markdown.
        facts.put("articleBody", MarkdownText.escape(version.body()).replace("\n", "  \n"));
        facts.put("articleLink", "/knowledge/" + version.articleNo() + "/versions");
        return facts;
    }

    private String nameOf(String personId) {
        return organisation.person(personId).map(Person::name).orElse(personId);
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "–" : MarkdownText.escape(text);
    }
}
