package io.camshaft.knowledge.web;

import io.camshaft.knowledge.ArticleText;
import io.camshaft.knowledge.ArticleVersion;
import io.camshaft.knowledge.Audience;
import io.camshaft.platform.BusinessRefusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** What stands in the fields of the page, as typed. */
public record TypedArticle(
        String language,
        String title,
        String keywords,
        String problemTypes,
        Audience audience,
        String body,
        String expiresOn,
        Integer seen) {

    public TypedArticle {
        language = language == null ? "" : language;
        title = title == null ? "" : title;
        keywords = keywords == null ? "" : keywords;
        problemTypes = problemTypes == null ? "" : problemTypes;
        audience = audience == null ? Audience.INTERNAL : audience;
        body = body == null ? "" : body;
        expiresOn = expiresOn == null ? "" : expiresOn.strip();
    }

    static TypedArticle empty(String language, LocalDate expiresOn) {
        return new TypedArticle(language, "", "", "", Audience.INTERNAL, "", expiresOn.toString(), null);
    }

    static TypedArticle of(ArticleVersion version, String language, int seen) {
        return new TypedArticle(
                language,
                version.title(),
                version.keywords(),
                version.problemTypes(),
                version.audience(),
                version.body(),
                version.expiresOn().toString(),
                seen);
    }

    ArticleText text() {
        try {
            LocalDate day = expiresOn.isEmpty() ? null : LocalDate.parse(expiresOn);
            return new ArticleText(title, keywords, problemTypes, audience, body, day);
        } catch (DateTimeParseException e) {
            throw new BusinessRefusal("knowledge.expiresOn.range");
        }
    }
}
