package org.autoreproduce.paper.latex;

import java.util.ArrayList;
import java.util.List;
import org.autoreproduce.paper.latex.Token.Kind;

/** Displayed mathematics, one text for each numbered line. */
final class Formulas {
    private final Expander from;
    private final Inline inline;
    private final Numbering numbering;

    Formulas(Expander from, Inline inline, Numbering numbering) {
        this.from = from;
        this.inline = inline;
        this.numbering = numbering;
    }

    List<String> lines(String environment, List<Token> body) {
        boolean many = environment.matches("(?:align|gather|eqnarray|flalign|alignat|IEEEeqnarray).*");
        boolean numbered = !environment.endsWith("*") && !environment.matches("displaymath|math");
        List<String> all = new ArrayList<>();
        for (List<Token> row : many ? rows(body) : List.of(body)) {
            String number = number(row, numbered);
            String text = new MathText(inline, from).of(row).replaceAll("[;\\s]+$", "");
            if (!text.isEmpty()) {
                all.add(number.isEmpty() ? text : text + " (" + number + ")");
            }
        }
        return all;
    }

    private String number(List<Token> row, boolean numbered) {
        int tag = -1;
        for (int i = 0; i < row.size(); i++) {
            tag = row.get(i).command("tag") ? i : tag;
        }
        if (tag >= 0) {
            String own = from.within(row.subList(tag + 1, row.size()), () -> inline.text(new Arguments(from).group()));
            numbering.at("Equation", own);
            return own;
        }
        boolean wanted = numbered && row.stream().noneMatch(token -> token.command("nonumber", "notag"))
                && row.stream().anyMatch(token -> !token.is(Kind.SPACE));
        return wanted ? numbering.step("equation", "Equation") : "";
    }

    private static List<List<Token>> rows(List<Token> body) {
        List<List<Token>> rows = new ArrayList<>(List.of(new ArrayList<>()));
        int depth = 0;
        for (Token token : body) {
            depth += token.is(Kind.OPEN) || token.command("begin")
                    ? 1
                    : token.is(Kind.CLOSE) || token.command("end") ? -1 : 0;
            if (depth <= 0 && token.command("\\")) {
                rows.add(new ArrayList<>());
            } else {
                rows.getLast().add(token);
            }
        }
        return rows;
    }
}
