package io.camshaft.complaint;

import java.util.Map;

/**
 * An answer that was written once.
 *
 * @param problemType null for every problem
 * @param body with placeholders {number}, {name}, {answerBy}, {solveBy}
 */
public record SavedReply(String code, String problemType, String title, String body) {

    /** The body with the placeholders filled; what is unknown stays empty. */
    public String filled(Map<String, String> facts) {
        String text = body;
        for (String name : new String[] {"number", "name", "answerBy", "solveBy"}) {
            String fact = facts.get(name);
            text = text.replace("{" + name + "}", fact == null ? "" : fact);
        }
        return text;
    }
}
