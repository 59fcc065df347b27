package org.autoreproduce.process;

import java.util.ArrayList;
import java.util.List;
import org.autoreproduce.text.ProblemException;

/** A command as people write it, split into words as a shell would: quotes and backslashes, and nothing else of it. */
public final class CommandLine {
    private final String line;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean begun;

    private CommandLine(String line) {
        this.line = line;
    }

    /**
     * The words of a line; none of a blank one.
     *
     * @throws ProblemException where a quote is not closed
     */
    public static List<String> words(String line) {
        return new CommandLine(line).split();
    }

    private List<String> split() {
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && quote != '\'' && i + 1 < line.length() && escapes(line.charAt(i + 1), quote)) {
                add(line.charAt(++i));
            } else if (quote != 0) {
                quote = inside(c, quote);
            } else if (c == '\'' || c == '"') {
                quote = c;
                begun = true;
            } else if (Character.isWhitespace(c)) {
                end();
            } else {
                add(c);
            }
        }
        if (quote != 0) {
            throw new ProblemException("process.command.quote", line);
        }
        end();
        return List.copyOf(words);
    }

    /** Within double quotes a backslash stands for itself before most characters, as in paths of Windows. */
    private static boolean escapes(char next, char quote) {
        return quote == 0 ? Character.isWhitespace(next) || "\\'\"".indexOf(next) >= 0 : "\\\"".indexOf(next) >= 0;
    }

    private char inside(char c, char quote) {
        if (c == quote) {
            return 0;
        }
        add(c);
        return quote;
    }

    private void add(char c) {
        word.append(c);
        begun = true;
    }

    private void end() {
        if (begun) {
            words.add(word.toString());
        }
        word.setLength(0);
        begun = false;
    }
}
