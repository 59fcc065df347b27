package org.autoreproduce.paper.latex;

import java.util.List;

/** Environments met within a line, and what stands in lists and tables: their text, without what draws. */
final class LineEnvironments implements InlineCommands {
    private static final String MATH = "(?:equation|align|gather|math|displaymath|eqnarray|aligned|split|multline|cases|[pbvV]?matrix)\\*?";

    private final Expander from;
    private final Inline inline;

    LineEnvironments(Expander from, Inline inline) {
        this.from = from;
        this.inline = inline;
    }

    @Override
    public boolean type(String name, Ink ink) {
        Arguments arguments = new Arguments(from);
        switch (name) {
            case "begin" -> nested(ink);
            case "end" -> arguments.group();
            case "item" -> {
                ink.space();
                arguments.bracket().ifPresent(words -> inline.type(words, ink));
            }
            case "multicolumn" -> {
                arguments.group();
                arguments.group();
                inline.type(arguments.group(), ink);
            }
            case "hline", "toprule", "midrule", "bottomrule" -> arguments.bracket();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void nested(Ink ink) {
        String name = Expander.text(new Arguments(from).group());
        List<Token> body = from.body(name);
        if (Drawing.is(name)) {
            return;
        }
        if (name.matches(MATH)) {
            ink.space();
            ink.add(new MathText(inline, from).of(body));
            ink.space();
            return;
        }
        from.within(body, () -> {
            inline.given(name.matches("tabular[*xy]?|array")
                    ? name.length() == 8 ? "mom" : "om"
                    : inline.vocabulary().environment(name));
            inline.rest(ink);
            return ink;
        });
    }
}
