package org.autoreproduce.agent.sight;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts prose where no sentence goes on: at empty lines, headings, items, rows of tables, fences. */
final class Paragraphs {
    private static final Pattern BEGINS = Pattern
            .compile("\\s*(?:$|\\||#{1,6}\\s|>|[-*+•]\\s|\\d{1,3}[.)]\\s|```|~~~"
                    + "|\\\\(?:item|begin|end|section|subsection)\\b).*");
    private static final Pattern ENDS = Pattern
            .compile("\\s*(?:$|\\||#{1,6}\\s|```|~~~).*|.*\\\\\\\\\\s*(?:\\\\hline)?\\s*");

    /** The parts in order; put together they are the text. */
    List<String> of(String text) {
        List<String> all = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean ended = false;
        for (String line : text.split("(?<=\n)", -1)) {
            String bare = line.replace("\n", "");
            if ((ended || BEGINS.matcher(bare).matches()) && !part.isEmpty()) {
                all.add(part.toString());
                part.setLength(0);
            }
            part.append(line);
            ended = ENDS.matcher(bare).matches();
        }
        all.add(part.toString());
        return all;
    }
}
