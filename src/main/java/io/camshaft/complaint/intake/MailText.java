package io.camshaft.complaint.intake;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** HTML of a mail as the text that a person would read. Nothing is loaded, nothing runs, nothing of the markup stays. */
final class MailText {

    /** More than this of a body is not looked at; characters. */
    static final int LONGEST_BODY = 400_000;

    private static final int MOST_TAGS = 6_000;
    private static final Set<String> UNREAD =
            Set.of("script", "style", "head", "template", "noscript", "iframe", "object", "svg");
    private static final Set<String> LINES = Set.of("br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "blockquote");

    private MailText() {}

    /** One walk over the tree: anything that looks upwards at every element takes minutes for elements nested on purpose. */
    static String ofHtml(String html) {
        StringBuilder text = new StringBuilder();
        Document page = Jsoup.parse(bounded(html));
        NodeTraversor.traverse(new Reading(text), page);
        return tidy(text.toString());
    }

    /** Elements nested on purpose cost the parser the square of their number. */
    private static String bounded(String html) {
        int tags = 0;
        int most = Math.min(html.length(), LONGEST_BODY);
        for (int i = 0; i < most; i++) {
            if (html.charAt(i) == '<' && ++tags > MOST_TAGS) {
                return html.substring(0, i);
            }
        }
        return html.substring(0, most);
    }

    private static final class Reading implements NodeVisitor {

        private final StringBuilder text;
        private int unread;

        Reading(StringBuilder text) {
            this.text = text;
        }

        @Override
        public void head(Node node, int depth) {
            if (UNREAD.contains(node.nodeName())) {
                unread++;
            } else if (LINES.contains(node.nodeName())) {
                text.append('\n');
            } else if (unread == 0 && node instanceof TextNode words) {
                text.append(words.getWholeText());
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (UNREAD.contains(node.nodeName())) {
                unread--;
            } else if (LINES.contains(node.nodeName()) && !node.nodeName().equals("br")) {
                text.append('\n');
            }
        }
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
