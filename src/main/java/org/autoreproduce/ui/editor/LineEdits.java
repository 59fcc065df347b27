package org.autoreproduce.ui.editor;

import java.util.List;

/** What keys do to lines of a program: indenting, commenting, a new line under the one before. Stateless. */
final class LineEdits {
    /** One step to the right. */
    static final String INDENT = "    ";

    /** What a new line begins with. */
    String indentAfter(String before) {
        String indent = before.substring(0, indentOf(before));
        String code = before.strip();
        if (code.endsWith(":") || code.endsWith("(") || code.endsWith("[") || code.endsWith("{")) {
            return indent + INDENT;
        }
        boolean leaves = code.matches("(return|raise|pass|break|continue)\\b.*") && indent.length() >= INDENT.length();
        return leaves ? indent.substring(INDENT.length()) : indent;
    }

    /** How many blanks reach the next step from a column. */
    String tabAt(int column) {
        return INDENT.substring(column % INDENT.length());
    }

    /** One step to the right; empty lines stay. */
    List<String> indented(List<String> lines) {
        return lines.stream().map(line -> line.isBlank() ? line : INDENT + line).toList();
    }

    /** One step to the left, as far as there are blanks. */
    List<String> outdented(List<String> lines) {
        return lines.stream().map(line -> line.startsWith("\t")
                ? line.substring(1)
                : line.substring(Math.min(indentOf(line), INDENT.length()))).toList();
    }

    /** Makes comments of the lines, or lines of code again where all are comments. */
    List<String> commented(List<String> lines, String mark) {
        List<String> full = lines.stream().filter(line -> !line.isBlank()).toList();
        if (!full.isEmpty() && full.stream().allMatch(line -> line.stripLeading().startsWith(mark))) {
            return lines.stream().map(line -> without(line, mark)).toList();
        }
        int column = full.stream().mapToInt(LineEdits::indentOf).min().orElse(0);
        return lines.stream().map(line -> line.isBlank()
                ? line
                : line.substring(0, column) + mark + " " + line.substring(column)).toList();
    }

    private static String without(String line, String mark) {
        int at = line.indexOf(mark);
        if (at < 0) {
            return line;
        }
        int end = at + mark.length();
        return line.substring(0, at) + line.substring(line.startsWith(" ", end) ? end + 1 : end);
    }

    private static int indentOf(String line) {
        int n = 0;
        while (n < line.length() && line.charAt(n) == ' ') {
            n++;
        }
        return n;
    }
}
