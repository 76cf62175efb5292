package io.camshaft.knowledge;

/**
 * An article that answers a search.
 *
 * @param excerpt beginning of the body, at most 160 characters
 * @param solved cases that were solved with it
 */
public record ArticleHit(
        String articleNo, String language, Audience audience, String title, String excerpt, long solved) {}
