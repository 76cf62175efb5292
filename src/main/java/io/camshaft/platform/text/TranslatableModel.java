package io.camshaft.platform.text;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A model opened for reading and replacing its texts. */
interface TranslatableModel {

    List<Slot> slots();

    /** The model with the texts as they are now. */
    byte[] bytes();

    /** A place with a text that people see. */
    record Slot(String key, String text, Consumer<String> put) {}

    Pattern TEMPLATE = Pattern.compile("\\{\\{.*?}}");

    Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    /**
     * True where there is a word to translate: letters outside of templates such as {@code {{name}}}, or words in quotes
     * inside of one such as {@code {{if late then "too late" else ""}}}; quoted codes are in capitals.
     */
    static boolean isText(String text) {
        if (text == null || text.isBlank()) {
            return false;
        }
        if (text.startsWith("=") && !text.contains("\"")) {
            return false;
        }
        return TEMPLATE.matcher(text).replaceAll("").chars().anyMatch(Character::isLetter)
                || TEMPLATE.matcher(text).results().anyMatch(template -> saysWords(template.group()));
    }

    private static boolean saysWords(String template) {
        return QUOTED.matcher(template)
                .results()
                .anyMatch(quoted -> quoted.group().chars().anyMatch(Character::isLowerCase));
    }
}
