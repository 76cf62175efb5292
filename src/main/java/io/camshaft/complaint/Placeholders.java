package io.camshaft.complaint;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What stands in braces in a saved reply: {number}, {name}, {answerBy}, {solveBy}, {dealer}, {problem}, {agent}. */
final class Placeholders {

    static final String NAME = "name";

    static final Set<String> KNOWN = Set.of("number", NAME, "answerBy", "solveBy", "dealer", "problem", "agent");

    private static final Pattern BRACES = Pattern.compile("\\{([^{}\\s]{1,40})}");

    private Placeholders() {}

    /** Those that the text has. */
    static Set<String> in(String text) {
        return BRACES.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those that no case can fill. */
    static Set<String> unknownIn(String text) {
        Set<String> found = in(text);
        found.removeAll(KNOWN);
        return found;
    }

    /** The text with the facts in their places; what has no fact stays as it is. Facts are not looked through again. */
    static String filled(String text, Map<String, String> facts) {
        return BRACES.matcher(text).replaceAll((MatchResult found) -> {
            String fact = facts.get(found.group(1));
            return Matcher.quoteReplacement(fact == null ? found.group() : fact);
        });
    }

    /** "{a}, {b}". */
    static String written(Set<String> names) {
        return names.stream().map(name -> "{" + name + "}").collect(Collectors.joining(", "));
    }
}
