package io.camshaft.knowledge;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a body: its kind and its lines, which are plain text.
 *
 * @param kind TEXT (lines of one paragraph), HEADING (one line), LIST or STEPS (a line for each item)
 */
public record Block(Kind kind, List<String> lines) {

    public enum Kind {
        TEXT,
        HEADING,
        LIST,
        STEPS
    }

    /** Blank lines separate; "# " begins a heading, "- " an item, "1. " a step. */
    static List<Block> of(String body) {
        List<Block> blocks = new ArrayList<>();
        boolean fresh = true;
        for (String raw : body.split("\n", -1)) {
            String line = raw.strip();
            if (line.isEmpty()) {
                fresh = true;
                continue;
            }
            Kind kind = kindOf(line);
            Block last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
            boolean joins = last != null && last.kind == kind && kind != Kind.HEADING && !(fresh && kind == Kind.TEXT);
            if (!joins) {
                last = new Block(kind, new ArrayList<>());
                blocks.add(last);
            }
            last.lines.add(kind == Kind.TEXT ? line : line.replaceFirst("^(#+|[-*•]|\\d{1,2}[.、)])\\s*", ""));
            fresh = false;
        }
        return List.copyOf(blocks);
    }

    private static Kind kindOf(String line) {
        if (line.matches("#{1,3} .*")) {
            return Kind.HEADING;
        }
        if (line.matches("[-*•] .*")) {
            return Kind.LIST;
        }
        return line.matches("\\d{1,2}([.)] |、).*") ? Kind.STEPS : Kind.TEXT;
    }
}
