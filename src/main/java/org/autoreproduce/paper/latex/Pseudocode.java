package org.autoreproduce.paper.latex;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes pseudocode line by line, set in where something begins: algorithmic, algpseudocode, algorithm2e. */
final class Pseudocode {
    private static final int DEEPEST = 12;
    private static final Map<String, String> OPENS = Map.of("if", "if %s then", "for", "for %s do", "forall",
            "for all %s do", "foreach", "for each %s do", "while", "while %s do", "loop", "loop", "repeat", "repeat",
            "procedure", "procedure %s(%s)", "function", "function %s(%s)");
    private static final Map<String, String> STATES = Map.ofEntries(Map.entry("state", ""), Map.entry("statex", ""),
            Map.entry("require", "Require: "), Map.entry("ensure", "Ensure: "), Map.entry("input", "Input: "),
            Map.entry("output", "Output: "), Map.entry("return", "return "));
    private static final Map<String, String> GIVEN = Map.of("KwIn", "Input: ", "KwOut", "Output: ", "KwData", "Data: ",
            "KwResult", "Result: ", "KwRet", "return ", "KwInput", "Input: ", "KwOutput", "Output: ", "Return",
            "return ");
    private static final Map<String, String> BRACED = Map.of("If", "if %s then", "For", "for %s do", "ForEach",
            "for each %s do",
            "ForAll", "for all %s do", "While", "while %s do", "Else", "else", "ElseIf", "else if %s then", "eIf",
            "if %s then",
            "uIf", "if %s then", "uElse", "else");

    private final Expander from;
    private final Inline inline;
    private final boolean braced;
    private final StringBuilder out = new StringBuilder();
    private Ink line = new Ink();
    private int depth;

    /**
     * Of a paper.
     *
     * @param braced whether what is set in stands in braces, as in algorithm2e
     */
    Pseudocode(Expander from, Inline inline, boolean braced) {
        this.from = from;
        this.inline = inline;
        this.braced = braced;
    }

    /** The lines of expanded tokens. */
    String of(List<Token> tokens) {
        write(tokens);
        end();
        return out.toString().stripTrailing();
    }

    private void write(List<Token> tokens) {
        from.within(tokens, () -> {
            for (Token token = from.next(); token != null; token = from.next()) {
                if (!token.is(Token.Kind.COMMAND) || !(braced ? braced(token.text()) : listed(token.text()))) {
                    inline.handle(token, line);
                }
            }
            return this;
        });
    }

    private boolean listed(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        boolean ours = name.equals(name.toUpperCase(Locale.ROOT)) || Character.isUpperCase(name.charAt(0));
        if (!ours) {
            return name.equals("\\") || name.equals("algrenewcommand");
        }
        Arguments arguments = new Arguments(from);
        if (STATES.containsKey(plain)) {
            // "\State \Return x" is one line
            if (!line.isBlank() || !plain.equals("return")) {
                end();
            }
            line.add(STATES.getOrDefault(plain, ""));
        } else if (OPENS.containsKey(plain)) {
            open(OPENS.getOrDefault(plain, ""));
        } else if (plain.equals("else") || plain.equals("elsif") || plain.equals("elseif")) {
            close("");
            open(plain.equals("else") ? "else" : "else if %s then");
        } else if (plain.equals("until")) {
            close("until " + inline.text(arguments.group()));
        } else if (plain.startsWith("end") && plain.length() > 3) {
            close("end " + plain.substring(3));
        } else if (plain.equals("comment")) {
            line.add(" ▷ " + inline.text(arguments.group()));
        } else if (plain.equals("call")) {
            line.add(inline.text(arguments.group()) + "(" + inline.text(arguments.group()) + ")");
        } else if (plain.equals("and") || plain.equals("or") || plain.equals("not") || plain.equals("true")
                || plain.equals("false") || plain.equals("to") || plain.equals("print")) {
            line.add(" " + plain + " ");
        } else {
            return false;
        }
        return true;
    }

    private boolean braced(String name) {
        Arguments arguments = new Arguments(from);
        if (name.equals(";") || name.equals("\\")) {
            end();
        } else if (GIVEN.containsKey(name)) {
            end();
            line.add(GIVEN.get(name) + inline.text(arguments.group()));
            end();
        } else if (BRACED.containsKey(name)) {
            // a comment on the line itself
            arguments.delimited('(', ')');
            open(BRACED.getOrDefault(name, ""));
            block(arguments.group());
            if (name.equals("eIf")) {
                open("else");
                block(arguments.group());
            }
        } else if (name.equals("Repeat")) {
            String until = inline.text(arguments.group());
            open("repeat");
            block(arguments.group());
            line.add("until " + until);
            end();
        } else if (name.equals("tcp") || name.equals("tcc") || name.equals("tcp*")) {
            arguments.star();
            Optional<List<Token>> how = arguments.bracket();
            line.add((how.isPresent() ? " " : "") + "▷ " + inline.text(arguments.group()));
        } else if (name.equals("SetKwInOut") || name.equals("SetKwInput") || name.equals("SetKwFunction")) {
            arguments.group();
            arguments.group();
        } else {
            return name.matches(
                    "DontPrintSemicolon|SetAlgoLined|LinesNumbered|SetNlSty|BlankLine|SetAlgoNoLine|RestyleAlgo");
        }
        return true;
    }

    private void block(List<Token> inside) {
        write(inside);
        end();
        depth = Math.max(0, depth - 1);
    }

    private void open(String words) {
        end();
        Arguments arguments = new Arguments(from);
        String whole = words;
        while (whole.contains("%s")) {
            String given = inline.text(arguments.group());
            whole = whole.substring(0, whole.indexOf("%s")) + given + whole.substring(whole.indexOf("%s") + 2);
        }
        line.add(whole);
        end();
        depth++;
    }

    private void close(String words) {
        end();
        depth = Math.max(0, depth - 1);
        line.add(words);
        end();
    }

    private void end() {
        if (!line.isBlank()) {
            out.append("  ".repeat(Math.min(DEEPEST, depth))).append(line).append('\n');
        }
        line = new Ink();
    }
}
