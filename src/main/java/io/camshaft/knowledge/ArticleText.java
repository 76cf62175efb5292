package io.camshaft.knowledge;

import io.camshaft.platform.BusinessRefusal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What an author writes. Every text is text: nothing in it is markup for a browser.
 *
 * @param title one line, 3 to 160 characters
 * @param keywords words that people use for it, up to 400 characters
 * @param problemTypes codes such as "OIL_LEAK" separated by commas, up to 400 characters
 * @param body paragraphs separated by blank lines; a line beginning with "- " or "1. " is an item, with "# " a heading; 10 to
 *     20,000 characters
 * @param expiresOn the last day on which readers find it, at most three years ahead
 */
public record ArticleText(
        String title, String keywords, String problemTypes, Audience audience, String body, LocalDate expiresOn) {

    static final int LONGEST_TITLE = 160;
    static final int LONGEST_WORDS = 400;
    static final int LONGEST_BODY = 20_000;
    private static final int YEARS = 3;
    private static final Pattern CODES = Pattern.compile("([A-Z][A-Z0-9_]{1,39}(, [A-Z][A-Z0-9_]{1,39})*)?");

    /** The same without white space around and within codes; refuses what cannot be kept. */
    ArticleText checked(LocalDate today) {
        ArticleText clean = new ArticleText(
                oneLine(title), oneLine(keywords), codes(problemTypes), audience, lines(body), expiresOn);
        require(clean.title.length() >= 3 && clean.title.length() <= LONGEST_TITLE, "knowledge.title.length");
        require(clean.keywords.length() <= LONGEST_WORDS, "knowledge.keywords.length");
        require(
                clean.problemTypes.length() <= LONGEST_WORDS
                        && CODES.matcher(clean.problemTypes).matches(),
                "knowledge.problemTypes.form");
        require(clean.body.length() >= 10 && clean.body.length() <= LONGEST_BODY, "knowledge.body.length");
        require(audience != null, "knowledge.audience.missing");
        require(
                expiresOn != null && expiresOn.isAfter(today) && !expiresOn.isAfter(today.plusYears(YEARS)),
                "knowledge.expiresOn.range");
        return clean;
    }

    private static void require(boolean holds, String textKey) {
        if (!holds) {
            throw new BusinessRefusal(textKey);
        }
    }

    private static String oneLine(String text) {
        return text == null
                ? ""
                : text.replaceAll("[\\p{Cntrl}\\s\\u3000]+", " ").strip();
    }

    private static String codes(String text) {
        return oneLine(text).toUpperCase(Locale.ROOT).replaceAll("[\\s,，、;；]+", ", ");
    }

    /** Line ends of one kind, no other control characters. */
    private static String lines(String text) {
        return text == null
                ? ""
                : text.replaceAll("\\r\\n?", "\n")
                        .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                        .strip();
    }
}
