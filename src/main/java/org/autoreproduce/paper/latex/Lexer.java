package org.autoreproduce.paper.latex;

import org.autoreproduce.paper.latex.Token.Kind;
import org.jspecify.annotations.Nullable;

/** Splits a file into tokens as TeX does with its usual categories of characters: comments go, spaces become one. */
final class Lexer implements Source {
    private final String text;
    private int at;
    private boolean atIsLetter;

    /**
     * Of a file.
     *
     * @param atIsLetter whether names of commands may hold an at sign, as in packages
     */
    Lexer(String text, boolean atIsLetter) {
        // private-use characters are ours: they mark citations and references
        this.text = text.replaceAll("[\uE000-\uE00F\0]", "\uFFFD").replace("\r\n", "\n").replace('\r', '\n');
        this.atIsLetter = atIsLetter;
    }

    void atIsLetter(boolean letter) {
        atIsLetter = letter;
    }

    @Override
    public @Nullable Token next() {
        if (at >= text.length()) {
            return null;
        }
        char c = text.charAt(at);
        return switch (c) {
            case '\\' -> command();
            case '{' -> one(Kind.OPEN);
            case '}' -> one(Kind.CLOSE);
            case '&' -> one(Kind.ALIGN);
            case '^' -> one(Kind.UP);
            case '_' -> one(Kind.DOWN);
            case '$' -> math();
            case '#' -> parameter();
            case '%' -> comment();
            case ' ', '\t', '\n', '\f' -> space();
            default -> {
                int point = text.codePointAt(at);
                at += Character.charCount(point);
                yield Token.character(Character.toString(point));
            }
        };
    }

    /** Everything up to the mark, which is passed over; all that is left where it does not stand there. */
    String raw(String mark) {
        int end = text.indexOf(mark, at);
        String raw = text.substring(at, end < 0 ? text.length() : end);
        at = end < 0 ? text.length() : end + mark.length();
        return raw;
    }

    /** The next character, which is passed over; empty at the end. */
    String character() {
        return at < text.length() ? text.substring(at, ++at) : "";
    }

    private Token one(Kind kind) {
        return new Token(kind, text.substring(at, ++at));
    }

    private Token math() {
        int length = text.startsWith("$$", at) ? 2 : 1;
        at += length;
        return new Token(Kind.MATH, "$".repeat(length));
    }

    private Token parameter() {
        at++;
        if (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '#')) {
            return new Token(Kind.PARAMETER, text.substring(at, ++at));
        }
        return new Token(Kind.PARAMETER, "");
    }

    private Token command() {
        int start = ++at;
        while (at < text.length() && letter(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            at = Math.min(text.length(), at + 1);
            String name = text.substring(start, at);
            return Token.named(name.isBlank() ? " " : name);
        }
        String name = text.substring(start, at);
        if (!name.equals("verb") && !name.equals("lstinline")) {
            skipSpace();
        }
        return Token.named(name);
    }

    private boolean letter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || atIsLetter && c == '@';
    }

    /** After a command, spaces and one line end mean nothing; an empty line still does. */
    private void skipSpace() {
        int from = at;
        int lines = 0;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            if (text.charAt(at) == '\n' && ++lines == 2) {
                at = from;
                return;
            }
            at++;
        }
    }

    private @Nullable Token comment() {
        while (at < text.length() && text.charAt(at) == '%') {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end + 1;
            while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
                at++;
            }
        }
        return at < text.length() && text.charAt(at) == '\n' ? space(1) : next();
    }

    private Token space() {
        return space(0);
    }

    private Token space(int before) {
        int lines = before;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            lines += text.charAt(at) == '\n' ? 1 : 0;
            at++;
        }
        return lines > 1 ? new Token(Kind.PARAGRAPH, "\n\n") : new Token(Kind.SPACE, " ");
    }
}
