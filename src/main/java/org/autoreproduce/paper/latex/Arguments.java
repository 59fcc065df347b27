package org.autoreproduce.paper.latex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.autoreproduce.paper.latex.Token.Kind;
import org.jspecify.annotations.Nullable;

/** Reads what follows a command: groups, single tokens, brackets. */
final class Arguments {
    /** An argument that has not ended after this many tokens lacks its brace. */
    private static final int LONGEST = 400_000;

    private static final String UNIT = " ?(?:em|ex|pt|pc|cm|mm|mu|in|bp|sp|fil{1,3})";
    private static final Pattern LENGTH = Pattern.compile("=? ?[-+]?\\d*\\.?\\d*(?:" + UNIT
            + ")?(?: ?(?:plus|minus) ?[-+]?\\d*\\.?\\d*" + UNIT + ")* ?");
    private static final int LONGEST_LENGTH = 48;

    private final Expander from;

    Arguments(Expander from) {
        this.from = from;
    }

    /** An argument: a group without its braces, or one token; empty at the end. */
    List<Token> group() {
        Token first = solid();
        if (first == null || first.is(Kind.CLOSE)) {
            if (first != null) {
                from.push(first);
            }
            return List.of();
        }
        return first.is(Kind.OPEN) ? inside() : List.of(first);
    }

    /** The file's name behind input, with braces or without. */
    List<Token> fileName() {
        Token first = solid();
        if (first == null || first.is(Kind.OPEN)) {
            return first == null ? List.of() : inside();
        }
        List<Token> name = new ArrayList<>();
        Token token = first;
        while (token != null && (token.is(Kind.CHAR) || token.is(Kind.DOWN))) {
            name.add(token);
            token = from.raw();
        }
        if (token != null) {
            from.push(token);
        }
        return name;
    }

    /** What stands in brackets; empty where no bracket follows. */
    Optional<List<Token>> bracket() {
        return delimited('[', ']');
    }

    /** What stands between two such characters; empty where the first does not follow. */
    Optional<List<Token>> delimited(char open, char close) {
        List<Token> spaces = new ArrayList<>();
        Token first = from.raw();
        while (first != null && first.is(Kind.SPACE)) {
            spaces.add(first);
            first = from.raw();
        }
        if (first == null || !first.character(open)) {
            if (first != null) {
                from.push(first);
            }
            from.push(spaces);
            return Optional.empty();
        }
        List<Token> inside = new ArrayList<>();
        int braces = 0;
        int nested = 0;
        for (Token token = from.raw(); token != null; token = from.raw()) {
            if (token.is(Kind.OPEN)) {
                braces++;
            } else if (token.is(Kind.CLOSE) && --braces < 0) {
                from.push(token);
                break;
            } else if (token.character(open)) {
                nested++;
            } else if (braces == 0 && token.character(close) && nested-- == 0) {
                break;
            }
            inside.add(token);
            if (inside.size() > LONGEST) {
                break;
            }
        }
        return Optional.of(inside);
    }

    /** What stands before such a token, with macros replaced; an empty line ends it, too, and stays. */
    List<Token> until(Predicate<Token> end) {
        List<Token> inside = new ArrayList<>();
        int depth = 0;
        for (Token token = from.next(); token != null && (depth > 0 || !end.test(token)); token = from.next()) {
            depth += token.is(Kind.OPEN) ? 1 : token.is(Kind.CLOSE) ? -1 : 0;
            if (token.is(Kind.PARAGRAPH)) {
                // mathematics never holds an empty line: its end was forgotten
                from.push(token);
                break;
            }
            inside.add(token);
        }
        return inside;
    }

    /** Whether a star follows; it is passed over. */
    boolean star() {
        Token next = from.raw();
        if (next != null && next.character('*')) {
            return true;
        }
        if (next != null) {
            from.push(next);
        }
        return false;
    }

    /** Passes over a number or length that follows without braces, as in "\\hskip 2em plus 1em". */
    void length() {
        List<Token> tokens = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Token token = solid();
        while (token != null && (token.is(Kind.CHAR) || token.is(Kind.SPACE)) && tokens.size() < LONGEST_LENGTH) {
            tokens.add(token);
            text.append(token.text().charAt(0));
            token = from.raw();
        }
        if (token != null) {
            from.push(token);
        }
        Matcher length = LENGTH.matcher(text);
        from.push(tokens.subList(length.lookingAt() ? length.end() : 0, tokens.size()));
    }

    /** What a macro is given. */
    List<List<Token>> of(Macro macro) {
        List<List<Token>> all = new ArrayList<>();
        List<Token> pattern = macro.pattern();
        List<Token> optional = macro.optional();
        for (int i = 0; i < pattern.size(); i++) {
            if (!pattern.get(i).is(Kind.PARAMETER)) {
                skip(pattern.get(i));
            } else if (i == 0 && optional != null) {
                all.add(bracket().orElse(optional));
            } else if (i + 1 < pattern.size() && !pattern.get(i + 1).is(Kind.PARAMETER)) {
                all.add(upTo(pattern.get(i + 1)));
                i++;
            } else {
                all.add(group());
            }
        }
        return all;
    }

    /** Where the first group from there ends: behind its brace. */
    static int end(List<Token> tokens, int start) {
        int depth = 0;
        for (int i = start; i < tokens.size(); i++) {
            depth += tokens.get(i).is(Kind.OPEN) ? 1 : tokens.get(i).is(Kind.CLOSE) ? -1 : 0;
            if (depth <= 0 && tokens.get(i).is(Kind.CLOSE)) {
                return i + 1;
            }
        }
        return tokens.size();
    }

    private void skip(Token wanted) {
        Token token = from.raw();
        if (token != null && !token.equals(wanted)) {
            from.push(token);
        }
    }

    private List<Token> upTo(Token end) {
        List<Token> out = new ArrayList<>();
        int braces = 0;
        for (Token token = from.raw(); token != null; token = from.raw()) {
            if (braces == 0 && token.equals(end) || out.size() > LONGEST) {
                break;
            }
            braces += token.is(Kind.OPEN) ? 1 : token.is(Kind.CLOSE) ? -1 : 0;
            out.add(token);
        }
        boolean whole = out.size() > 1 && out.getFirst().is(Kind.OPEN) && out.getLast().is(Kind.CLOSE);
        return whole ? out.subList(1, out.size() - 1) : out;
    }

    private List<Token> inside() {
        List<Token> out = new ArrayList<>();
        int depth = 0;
        for (Token token = from.raw(); token != null; token = from.raw()) {
            if (token.is(Kind.OPEN)) {
                depth++;
            } else if (token.is(Kind.CLOSE) && depth-- == 0) {
                return out;
            }
            out.add(token);
            if (out.size() > LONGEST) {
                break;
            }
        }
        return out;
    }

    private @Nullable Token solid() {
        Token token = from.raw();
        while (token != null && (token.is(Kind.SPACE) || token.is(Kind.PARAGRAPH))) {
            token = from.raw();
        }
        return token;
    }
}
