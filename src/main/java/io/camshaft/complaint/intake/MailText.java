package io.camshaft.complaint.intake;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** HTML of a mail as the text that a person would read. Nothing is loaded, nothing runs, nothing of the markup stays. */
final class MailText {

    /** More than this of a body is not looked at; characters. */
    static final int LONGEST_BODY = 400_000;

    private MailText() {}

    static String ofHtml(String html) {
        Document page = Jsoup.parse(html.length() > LONGEST_BODY ? html.substring(0, LONGEST_BODY) : html);
        page.select("script, style, head, template, noscript, iframe, object, svg")
                .remove();
        page.select("br").after("\n");
        page.select("p, div, li, tr, h1, h2, h3, h4, blockquote").before("\n").after("\n");
        return tidy(page.wholeText());
    }

    /** Line ends of one kind, no control characters, at most one blank line in a row. */
    static String tidy(String text) {
        return text.replaceAll("\\r\\n?", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                .replace('\u00a0', ' ')
                .replaceAll("[ \\t]+\\n", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }
}
