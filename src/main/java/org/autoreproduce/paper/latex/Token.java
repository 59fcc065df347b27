package org.autoreproduce.paper.latex;

/**
 * What TeX sees of a file.
 *
 * @param kind its kind
 * @param text a command's name without backslash, a character, a parameter's digit
 */
record Token(Kind kind, String text) {
    enum Kind {
        COMMAND, CHAR, OPEN, CLOSE, MATH, ALIGN, PARAMETER, UP, DOWN, SPACE, PARAGRAPH
    }

    static Token named(String name) {
        return new Token(Kind.COMMAND, name);
    }

    static Token character(String text) {
        return new Token(Kind.CHAR, text);
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean command(String... names) {
        if (kind == Kind.COMMAND) {
            for (String name : names) {
                if (name.equals(text)) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean character(char c) {
        return kind == Kind.CHAR && text.length() == 1 && text.charAt(0) == c;
    }

    /** As it may have stood in the file. */
    String source() {
        return switch (kind) {
            case COMMAND -> "\\" + text + (Character.isLetter(text.isEmpty() ? ' ' : text.charAt(0)) ? " " : "");
            case PARAMETER -> "#" + text;
            case PARAGRAPH -> "\n\n";
            default -> text;
        };
    }
}
