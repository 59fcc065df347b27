package org.autoreproduce.paper.latex;

import java.util.List;
import java.util.Set;
import org.autoreproduce.paper.latex.Token.Kind;
import org.jspecify.annotations.Nullable;

/** Decides TeX's conditions as far as a paper's words depend on them; what cannot be known is taken as false. */
final class Conditions {
    /** Begin with if and are no conditions. */
    private static final Set<String> NONE = Set.of("iff", "ifthenelse", "iflanguage");

    private final Expander from;
    private final Definitions known;

    Conditions(Expander from, Definitions known) {
        this.from = from;
        this.known = known;
    }

    /** Passes over what is not to be read; false where the command is no condition. */
    boolean decide(String name) {
        if (name.equals("else")) {
            skip(false);
            return true;
        }
        if (name.equals("fi") || name.equals("or")) {
            return true;
        }
        if (name.equals("ifthenelse") || name.equals("ifdef") || name.equals("ifundef") || name.equals("ifstrequal")) {
            choose(name);
            return true;
        }
        if (!name.startsWith("if") || NONE.contains(name)) {
            return false;
        }
        Boolean held = holds(name);
        if (held == null) {
            return false;
        }
        if (!held) {
            skip(true);
        }
        return true;
    }

    private @Nullable Boolean holds(String name) {
        return switch (name) {
            case "iftrue", "ifhmode", "ifpdf", "ifPDFTeX", "ifpdftex" -> true;
            case "iffalse", "ifmmode", "ifvmode", "ifinner", "ifXeTeX", "ifxetex", "ifLuaTeX", "ifluatex", "iftutex" ->
                false;
            case "ifx", "if", "ifcat" -> same();
            case "ifdefined" -> {
                Token token = from.raw();
                yield token != null && known.knows(token.text());
            }
            case "ifcsname" -> known.knows(from.named());
            case "ifnum", "ifdim", "ifodd", "ifcase" -> {
                comparison();
                yield false;
            }
            default -> known.state(name.substring(2));
        };
    }

    private boolean same() {
        Token first = whole();
        Token second = whole();
        if (first == null || second == null) {
            return false;
        }
        return first.equals(second) || meaning(first).equals(meaning(second));
    }

    private Object meaning(Token token) {
        if (!token.is(Kind.COMMAND)) {
            return token;
        }
        Macro macro = known.macro(token.text());
        boolean nothing = macro == null && (!known.knows(token.text()) || token.command("relax", "undefined"));
        return macro != null ? macro : nothing ? "relax" : token;
    }

    private @Nullable Token whole() {
        Token token = from.raw();
        while (token != null && (token.is(Kind.SPACE) || token.command("expandafter"))) {
            token = from.raw();
        }
        return token != null && token.command("csname") ? Token.named(from.named()) : token;
    }

    /** Passes over what is compared, up to what is written if it holds. */
    private void comparison() {
        Token token = from.raw();
        while (token != null && (token.is(Kind.COMMAND) && !token.command("else", "fi", "or")
                || token.is(Kind.CHAR) && "<>=-+.0123456789`".contains(token.text()))) {
            token = from.raw();
        }
        if (token != null && !token.is(Kind.SPACE)) {
            from.push(token);
        }
    }

    private void choose(String name) {
        Arguments arguments = new Arguments(from);
        List<Token> test = arguments.group();
        boolean held = switch (name) {
            case "ifdef" -> !test.isEmpty() && known.knows(test.getFirst().text());
            case "ifundef" -> test.isEmpty() || !known.knows(test.getFirst().text());
            case "ifstrequal" -> Expander.text(test).equals(Expander.text(arguments.group()));
            default -> {
                String text = Expander.text(test);
                yield text.matches("\\s*\\\\boolean\\s*\\{(\\w+)}\\s*")
                        && Boolean.TRUE.equals(known.state(text.replaceAll("^.*\\{|}.*$", "")));
            }
        };
        List<Token> then = arguments.group();
        List<Token> otherwise = arguments.group();
        from.push(held ? then : otherwise);
    }

    /** Passes over everything up to the end of this condition, or also to its else. */
    private void skip(boolean toElse) {
        int depth = 0;
        for (Token token = from.raw(); token != null; token = from.raw()) {
            if (token.command("fi")) {
                if (depth-- == 0) {
                    return;
                }
            } else if (toElse && depth == 0 && token.command("else")) {
                return;
            } else if (token.is(Kind.COMMAND) && opens(token.text())) {
                depth++;
            } else if (token.command("newif")) {
                from.raw();
            }
        }
    }

    private boolean opens(String name) {
        return name.startsWith("if") && !NONE.contains(name)
                && !Set.of("ifdef", "ifundef", "ifstrequal").contains(name)
                && (known.state(name.substring(2)) != null || name.matches(
                        "if(?:true|false|x|num|dim|odd|case|defined|csname|cat|hmode|vmode|mmode|inner|pdf|xetex|luatex|PDFTeX|XeTeX|LuaTeX)?"));
    }
}
