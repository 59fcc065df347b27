package org.autoreproduce.paper.latex;

import java.util.ArrayList;
import java.util.List;

/** Footnotes: a raised number in the line, and the note that waits for the paragraph's end. */
final class Notes implements InlineCommands {
    private final List<String> waiting = new ArrayList<>();
    private final Expander from;
    private final Inline inline;
    private int last;

    Notes(Expander from, Inline inline) {
        this.from = from;
        this.inline = inline;
    }

    /** The notes since the last time. */
    List<String> take() {
        List<String> taken = List.copyOf(waiting);
        waiting.clear();
        return taken;
    }

    @Override
    public boolean type(String name, Ink ink) {
        switch (name) {
            case "footnote", "footnotetext", "tablefootnote" -> footnote(name, ink);
            case "footnotemark" -> new Arguments(from).bracket();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void footnote(String name, Ink ink) {
        Arguments arguments = new Arguments(from);
        String own = arguments.bracket().map(Expander::text).orElse("");
        String mark = raised(own.matches("\\d+") ? own : Integer.toString(++last));
        String words = inline.text(arguments.group());
        if (!name.equals("footnotetext")) {
            ink.add(mark);
        }
        if (!words.isEmpty()) {
            waiting.add(mark + " " + words);
        }
    }

    private static String raised(String digits) {
        StringBuilder out = new StringBuilder();
        digits.chars().forEach(c -> out.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0')));
        return out.toString();
    }
}
