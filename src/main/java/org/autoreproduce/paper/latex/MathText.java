package org.autoreproduce.paper.latex;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.autoreproduce.paper.latex.Token.Kind;

/** Mathematics as a line of text: signs for commands, x_i and x^{-2} for what is lowered and raised. */
final class MathText {
    private static final Set<String> RELATIONS = Set.of("=", "<", ">", "≤", "≥", "⩽", "⩾", "≠", "≈", "≡", "∼", "≃", "∝",
            "∈", "∉",
            "⊂", "⊆", "→", "←", "⇒", "⇔", "↦", "±", "×", "≪", "≫", "≔", "≜", "⟹", "⟺", "∣", "∪", "∩", "⊙", "⊗", "⊕",
            "∖");
    private static final Map<String, String> ACCENTS = Map.ofEntries(Map.entry("hat", "\u0302"),
            Map.entry("widehat", "\u0302"),
            Map.entry("tilde", "\u0303"), Map.entry("widetilde", "\u0303"), Map.entry("bar", "\u0304"),
            Map.entry("overline", "\u0304"), Map.entry("dot", "\u0307"), Map.entry("ddot", "\u0308"),
            Map.entry("vec", "\u20d7"),
            Map.entry("check", "\u030c"), Map.entry("breve", "\u0306"), Map.entry("acute", "\u0301"),
            Map.entry("grave", "\u0300"));
    private static final Map<String, String> DOUBLE = Map.of("R", "ℝ", "N", "ℕ", "Z", "ℤ", "Q", "ℚ", "C", "ℂ", "P", "ℙ",
            "E",
            "𝔼", "1", "𝟙", "H", "ℍ", "S", "𝕊");
    /** Mean spaces, sizes, or nothing that can be read. */
    private static final Set<String> NOTHING = Set.of("left", "right", "big", "Big", "bigg", "Bigg", "bigl", "bigr",
            "Bigl",
            "Bigr", "biggl", "biggr", "Biggl", "Biggr", "bigm", "middle", "limits", "nolimits", "displaystyle",
            "textstyle",
            "scriptstyle", "scriptscriptstyle", "!", "nonumber", "notag", "bf", "rm", "it", "cal", "mathstrut", "strut",
            "boldmath", "hline", "allowbreak", "break", "mathop", "mathrel", "mathbin", "mathord", "/", "vphantom",
            "phantom");
    private static final Set<String> SPACES = Set.of(",", ";", ":", " ", "quad", "qquad", "enspace", "thinspace",
            "hfill", ">");

    private final Inline inline;
    private final Expander from;
    private final StringBuilder out = new StringBuilder();
    /** Whether a brace was opened just now: a comma in braces of its own parts thousands. */
    private boolean opened;

    MathText(Inline inline, Expander from) {
        this.inline = inline;
        this.from = from;
    }

    /** These tokens, with macros replaced, as text. */
    String of(List<Token> tokens) {
        return from.within(tokens, () -> {
            for (Token token = from.next(); token != null; token = from.next()) {
                token(token);
            }
            return out.toString().replaceAll(" {2,}", " ").strip();
        });
    }

    private String inner(List<Token> tokens) {
        return new MathText(inline, from).of(tokens);
    }

    private void token(Token token) {
        switch (token.kind()) {
            case CHAR -> character(token.text());
            case UP, DOWN -> script(token);
            case COMMAND -> command(token.text());
            case ALIGN -> out.append(' ');
            default -> {
            }
        }
        opened = token.is(Kind.OPEN);
    }

    private void character(String text) {
        switch (text) {
            case "-" -> binary("−");
            case "+" -> binary("+");
            case "'" -> out.append('′');
            case "*" -> out.append('∗');
            case "~" -> out.append(' ');
            case "," -> out.append(opened || followedByDigit() ? "," : ", ");
            case ";" -> out.append("; ");
            default -> sign(text);
        }
    }

    private boolean followedByDigit() {
        Token next = from.raw();
        if (next != null) {
            from.push(next);
        }
        return next != null && next.is(Kind.CHAR) && Character.isDigit(next.text().charAt(0)) && !out.isEmpty()
                && Character.isDigit(out.charAt(out.length() - 1));
    }

    /** Between two operands a sign has spaces, before one it has none. */
    private void binary(String sign) {
        String before = out.toString().stripTrailing();
        boolean operand = !before.isEmpty() && (Character.isLetterOrDigit(before.codePointBefore(before.length()))
                || ")]}|′∗∞".indexOf(before.charAt(before.length() - 1)) >= 0);
        out.append(operand ? " " + sign + " " : sign);
    }

    private void sign(String text) {
        if (RELATIONS.contains(text)) {
            out.append(out.isEmpty() || out.charAt(out.length() - 1) == ' ' ? "" : " ").append(text).append(' ');
        } else {
            out.append(text);
        }
    }

    private void script(Token mark) {
        String inner = inner(new Arguments(from).group());
        if (inner.equals("′") || mark.is(Kind.UP) && (inner.equals("∗") || inner.equals("∘") || inner.equals("†"))) {
            out.append(inner.equals("∘") ? "°" : inner);
        } else if (!inner.isEmpty()) {
            boolean single = inner.codePointCount(0, inner.length()) == 1 || inner.matches("\\d+");
            out.append(mark.text()).append(single ? inner : "{" + inner + "}");
        }
    }

    private void command(String name) {
        Arguments arguments = new Arguments(from);
        switch (name) {
            case "frac", "dfrac", "tfrac", "nicefrac", "sfrac", "cfrac" -> {
                arguments.bracket();
                out.append(whole(inner(arguments.group()))).append('/').append(whole(inner(arguments.group())));
            }
            case "binom" ->
                out.append("C(").append(inner(arguments.group())).append(", ").append(inner(arguments.group()))
                        .append(')');
            case "sqrt" -> {
                String root = arguments.bracket().map(this::inner).orElse("");
                String of = inner(arguments.group());
                out.append(root).append('√').append(of.codePointCount(0, of.length()) == 1 ? of : "(" + of + ")");
            }
            case "begin" -> environment(Expander.text(arguments.group()));
            case "end" -> arguments.group();
            case "\\", "cr", "newline" -> {
                arguments.bracket();
                out.append("; ");
            }
            case "text", "textrm", "textit", "textbf", "mbox", "textsc", "texttt", "textsf", "hbox", "textnormal",
                    "intertext" ->
                out.append(inline.text(arguments.group()));
            case "mathbb", "mathds", "mathbbm" -> {
                String letter = inner(arguments.group());
                out.append(DOUBLE.getOrDefault(letter, letter));
            }
            case "operatorname" -> {
                arguments.star();
                named(inner(arguments.group()));
            }
            case "stackrel", "overset", "underset" -> {
                arguments.group();
                sign(inner(arguments.group()));
            }
            case "underbrace", "overbrace" -> out.append(inner(arguments.group()));
            case "not" -> out.append("¬");
            case "label" -> inline.label(arguments.group());
            case "tag" -> arguments.group();
            case "color", "hspace", "vspace", "mspace" -> {
                arguments.star();
                arguments.group();
            }
            case "textcolor" -> {
                arguments.group();
                out.append(inner(arguments.group()));
            }
            default -> other(name);
        }
    }

    private void other(String name) {
        if (ACCENTS.containsKey(name)) {
            String of = inner(new Arguments(from).group());
            out.append(of.codePointCount(0, of.length()) == 1
                    ? Normalizer.normalize(of + ACCENTS.get(name), Normalizer.Form.NFC)
                    : of);
        } else if (SPACES.contains(name)) {
            out.append(' ');
        } else if (!NOTHING.contains(name)) {
            String symbol = inline.vocabulary().symbol(name).orElse("");
            if (symbol.length() > 1 && Character.isLetter(symbol.charAt(0)) && symbol.charAt(0) < 128) {
                named(symbol);
            } else if (!symbol.isEmpty()) {
                sign(symbol);
            } else {
                Ink ink = new Ink();
                inline.handle(Token.named(name), ink);
                out.append(ink);
            }
        }
    }

    /** A function's name stands apart from what it is of. */
    private void named(String name) {
        if (!out.isEmpty() && Character.isLetterOrDigit(out.charAt(out.length() - 1))) {
            out.append(' ');
        }
        out.append(name);
        Token next = from.raw();
        if (next != null) {
            from.push(next);
        }
        if (next != null && (next.is(Kind.COMMAND) || next.is(Kind.SPACE)
                || next.is(Kind.CHAR) && Character.isLetterOrDigit(next.text().charAt(0)))) {
            out.append(' ');
        }
    }

    private void environment(String name) {
        List<Token> body = from.body(name);
        String open = switch (name) {
            case "pmatrix" -> "(";
            case "bmatrix" -> "[";
            case "vmatrix" -> "|";
            case "cases" -> "{";
            default -> "";
        };
        String close = switch (name) {
            case "pmatrix" -> ")";
            case "bmatrix" -> "]";
            case "vmatrix" -> "|";
            case "cases" -> "}";
            default -> "";
        };
        List<Token> rows = body;
        if (name.equals("array")) {
            rows = from.within(body, () -> {
                Arguments arguments = new Arguments(from);
                arguments.bracket();
                arguments.group();
                return from.expanded(rest());
            });
        }
        out.append(open).append(inner(rows).replaceAll("[;\\s]+$", "")).append(close);
    }

    private List<Token> rest() {
        List<Token> rest = new java.util.ArrayList<>();
        for (Token token = from.raw(); token != null; token = from.raw()) {
            rest.add(token);
        }
        return rest;
    }

    private static String whole(String part) {
        return part.matches("[\\p{L}\\p{N}.]+|[\\p{L}]_[\\p{L}\\p{N}]|\\(.*\\)|[^ ]{1,3}") ? part : "(" + part + ")";
    }
}
