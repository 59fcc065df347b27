package org.autoreproduce.paper.latex;

import java.util.ArrayList;
import java.util.List;
import org.autoreproduce.paper.latex.Token.Kind;

/** One cell of a table: how far it spans, and its text. */
final class CellText {
    private final Expander from;
    private int columns = 1;
    private int rows = 1;
    private final Ink ink;

    CellText(Expander from, Inline inline, List<Token> tokens) {
        this.from = from;
        List<Token> inner = tokens;
        for (int i = 0; i < 4; i++) {
            List<Token> opened = opened(inner);
            if (opened == inner) {
                break;
            }
            inner = opened;
        }
        ink = inline.ink(inner);
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    Ink ink() {
        return ink;
    }

    /** What spans, without the command that says so; other commands before it stay. */
    private List<Token> opened(List<Token> tokens) {
        return from.within(tokens, () -> {
            List<Token> before = new ArrayList<>();
            Arguments arguments = new Arguments(from);
            for (Token token = from.raw(); token != null; token = from.raw()) {
                if (token.command("multicolumn")) {
                    columns = number(arguments.group());
                    arguments.group();
                    return with(before, arguments.group());
                }
                if (token.command("multirow")) {
                    arguments.bracket();
                    rows = number(arguments.group());
                    arguments.bracket();
                    arguments.group();
                    arguments.bracket();
                    return with(before, arguments.group());
                }
                boolean goesOn = token.is(Kind.SPACE) || token.is(Kind.PARAGRAPH) || token.is(Kind.OPEN)
                        || token.is(Kind.COMMAND);
                if (!goesOn) {
                    return tokens;
                }
                before.add(token);
            }
            return tokens;
        });
    }

    private List<Token> with(List<Token> before, List<Token> inside) {
        List<Token> all = new ArrayList<>(before);
        all.addAll(inside);
        for (Token token = from.raw(); token != null; token = from.raw()) {
            all.add(token);
        }
        return all;
    }

    private static int number(List<Token> tokens) {
        String digits = Expander.text(tokens).replaceAll("\\..*$|[^\\d-]", "");
        return digits.matches("\\d{1,3}") ? Math.max(1, Integer.parseInt(digits)) : 1;
    }
}
