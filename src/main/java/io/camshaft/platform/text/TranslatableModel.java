package io.camshaft.platform.text;

import java.util.List;
import java.util.function.Consumer;

/** A model opened for reading and replacing its texts. */
interface TranslatableModel {

    List<Slot> slots();

    /** The model with the texts as they are now. */
    byte[] bytes();

    /** A place with a text that people see. */
    record Slot(String key, String text, Consumer<String> put) {}

    /** True where there is a word to translate: letters outside of templates such as {@code {{name}}}. */
    static boolean isText(String text) {
        if (text == null || text.isBlank()) {
            return false;
        }
        if (text.startsWith("=") && !text.contains("\"")) {
            return false;
        }
        return text.replaceAll("\\{\\{.*?}}", "").chars().anyMatch(Character::isLetter);
    }
}
