package io.camshaft.platform.form;

/** Texts in forms are Markdown; what people typed must come out as they typed it. */
public final class MarkdownText {

    private MarkdownText() {}

    /** The text with every character escaped that Markdown, HTML or a template would read as markup; empty for null. */
    public static String escape(String userText) {
        if (userText == null) {
            return "";
        }
        StringBuilder escaped = new StringBuilder(userText.length() + 16);
        for (char c : userText.toCharArray()) {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '\\', '`', '*', '_', '{', '}', '[', ']', '(', ')', '#', '+', '-', '!', '|', '~' ->
                    escaped.append('\\').append(c);
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
