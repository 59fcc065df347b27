package org.autoreproduce.agent.sight;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what people wrote for people in a program's text: comments, and the texts at the head of a function. */
final class CodeParts {
    private static final Pattern COMMENT = Pattern.compile("(?:^|\\s)(?:#|//|;;|--\\s|/\\*|\\*\\s)");
    private static final Pattern QUOTES = Pattern.compile("\"\"\"|'''");

    /** A piece of the text, whole lines or the part of one. */
    record Part(String text, boolean prose) {}

    /** The parts in order; put together they are the text. */
    List<Part> of(String text) {
        List<Part> all = new ArrayList<>();
        StringBuilder prose = new StringBuilder();
        boolean quoted = false;
        for (String line : text.split("(?<=\n)", -1)) {
            boolean odd = QUOTES.matcher(line).results().count() % 2 == 1;
            Matcher comment = COMMENT.matcher(line);
            boolean found = comment.find();
            boolean documents = line.stripLeading().startsWith("\"\"\"") || line.stripLeading().startsWith("'''");
            if (quoted || odd || documents || found && line.substring(0, comment.start()).isBlank()) {
                prose.append(line);
            } else {
                flush(prose, all);
                all.add(new Part(found ? line.substring(0, comment.start()) : line, false));
                if (found) {
                    prose.append(line, comment.start(), line.length());
                    flush(prose, all);
                }
            }
            quoted ^= odd;
        }
        flush(prose, all);
        return all;
    }

    private static void flush(StringBuilder prose, List<Part> all) {
        if (!prose.isEmpty()) {
            all.add(new Part(prose.toString(), true));
            prose.setLength(0);
        }
    }
}
